import type { Reader } from '#platform/database/index.ts'
import { partInTexts, partInTitles, shareOf, shareOfQuestion } from '../../rules/search/census.ts'
import { asPhrase, asQuery, type Question, understand } from '../../rules/search/question.ts'
import {
  markOf,
  windowFor,
  type Window,
  windowsBack,
  windowsOfSite,
  windowsOfYear,
  withinWindow,
} from '../../rules/search/windows.ts'
import { mostWeighed, titleScore } from '../../search.ts'
import {
  type AskedEntries,
  findAnything,
  type FoundEntries,
  searchEntries,
} from '../../store/search/search-entries.ts'
import type { Knowledge } from './find.ts'
import type { Asked } from './search-form.ts'

/** So many of what fits a window should hold: more than a page shows, fewer than are weighed. */
const enough = mostWeighed / 2

/** So many titles are read rather than going through another long list of the index. */
const few = 1_000

/** A word that stands in more texts says nothing, where it stands in a quarter of them or more. */
const mostOfWord = 20_000

/** A question within marks, and how often it may fit. */
function textsOf(asked: Asked, question: Question, { census }: Knowledge) {
  const { sectionId, type, language } = asked
  const marks = [...(type ? [`k:${type}`] : []), ...(sectionId ? [markOf('c', sectionId)] : [])]
  const { asked: choices } = partInTexts(census, question, mostOfWord)
  const among = marks.reduce((share, mark) => share * shareOf(census, mark), census.entries)
  return {
    marks,
    among,
    choices,
    fitting: among * shareOfQuestion(census, { choices }, ''),
    query: `${asQuery({ choices })}&${unread(language)}`,
  }
}

/** What can be read in the visitor's language as well is not found in the other. */
const unread = (language: Asked['language']) => `!'x:${language}'`

/** What was found; `whole`: there is no more of it than `fitting`. */
export type Found = FoundEntries & { readonly whole: boolean }

/** Where is looked, the newest first; `own`: what the visitor's site showed lately, where it is looked for everywhere. */
function placesOf(
  { siteId, onlyHere, year }: Asked,
  { census, since, firstYear }: Knowledge,
  today: Temporal.PlainDate,
) {
  const mark = markOf('s', siteId)
  const site = { mark, share: shareOf(census, mark) }
  const years = today.year - firstYear + 1
  const here = windowsOfSite(site, today, years)
  if (onlyHere && year !== undefined)
    return { windows: [{ any: [`${mark}:${year}`], share: site.share / years }] }
  if (onlyHere) return { windows: here }
  if (year !== undefined) return { windows: windowsOfYear(today, year, shareOf(census, `y:${year}`)) }
  return { windows: windowsBack(today, since), own: here[0] }
}

/**
 * What fits a question, the best first. Where few may fit, all of them are weighed at once. Else titles are asked first: what has all words there stands above everything
 * else, so that texts are asked only where titles gave too few. Of each, a window is looked into that may hold enough of it, by how common its words are, and a wider
 * one only where it held too few.
 */
export async function findEntries(
  reader: Reader,
  asked: Asked,
  question: Question,
  knowledge: Knowledge,
  most: number,
): Promise<Found> {
  const { language, siteId, after } = asked
  const { census } = knowledge
  const { windows, own } = placesOf(asked, knowledge, reader.today)
  const texts = textsOf(asked, question, knowledge)
  const same = { siteId, phrase: asPhrase(question), typed: asked.text.toLowerCase() }
  const all = windows.at(-1)!

  async function look(titled: boolean, many: number): Promise<FoundEntries> {
    let fitting = titled ? texts.among * shareOfQuestion(census, question, 't:') : texts.fitting
    for (let beyond = 0; ;) {
      const window = windowFor(windows, { fitting, enough, beyond })
      const parts = partInTitles(census, question, { among: texts.among * window.share, few })
      const query = titled ? `${asQuery({ choices: parts.asked }, 't:')}&${unread(language)}` : texts.query
      const titles: AskedEntries['titles'] = titled
        ? { how: 'in', choices: parts.left }
        : { how: 'beyond', choices: question.choices }
      // Where more may fit than is weighed, the visitor's own site is not lost among the others.
      const both: Window[] = own && fitting * window.share >= mostWeighed ? [window, own] : [window]
      const queries = both.map((one) => withinWindow(query, one, texts.marks))
      const found = await searchEntries(reader, { ...same, queries, titles }, { most: many, after })
      if (window === all || found.entries.length >= many || found.fitting >= mostWeighed) return found
      // As common as it was there.
      fitting = found.fitting / window.share
      beyond = window.share
    }
  }

  if (texts.fitting * all.share < enough) {
    const queries = [withinWindow(texts.query, all, texts.marks)]
    const titles = { how: 'both', choices: question.choices } as const
    const found = await searchEntries(reader, { ...same, queries, titles }, { most, after })
    const isBehindAll = after !== undefined && found.entries.length === 0
    if (found.fitting < mostWeighed && !isBehindAll) return { ...found, whole: true }
  }
  const isBehindTitles = after !== undefined && after.score < titleScore
  const first = isBehindTitles ? { entries: [], fitting: 0 } : await look(true, most)
  if (first.entries.length >= most) return { ...first, whole: false }
  const rest = await look(false, most - first.entries.length)
  return {
    entries: [...first.entries, ...rest.entries],
    fitting: first.fitting + rest.fitting,
    whole: first.fitting < mostWeighed && rest.fitting < mostWeighed,
  }
}

/** Those of some texts that find something, as the visitor asked: in a window that may hold enough of it, else anywhere. */
export async function onlyFinding(
  reader: Reader,
  asked: Asked,
  texts: readonly string[],
  knowledge: Knowledge,
): Promise<readonly string[]> {
  const { windows } = placesOf(asked, knowledge, reader.today)
  const all = windows.at(-1)!
  const looked = texts.map((text) => {
    const { query, marks, fitting } = textsOf(asked, understand(text, knowledge.lexicon), knowledge)
    return {
      text,
      window: windowFor(windows, { fitting, enough }),
      within: (one: Window) => withinWindow(query, one, marks),
    }
  })
  const near = await findAnything(
    reader,
    looked.map(({ within, window }) => within(window)),
  )
  const left = looked.filter(({ window }, at) => !near[at] && window !== all)
  const far =
    left.length > 0
      ? await findAnything(
          reader,
          left.map(({ within }) => within(all)),
        )
      : []
  const found = new Set([...looked.filter((_, at) => near[at]), ...left.filter((_, at) => far[at])])
  return looked.flatMap((one) => (found.has(one) ? [one.text] : []))
}
