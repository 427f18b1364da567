import type { Reader } from '#platform/database/index.ts'
import { partInTitles, shareOfQuestion } from '../../rules/search/census.ts'
import { asPhrase, asTitleQuery, type Question, understand } from '../../rules/search/question.ts'
import { windowFor, type Window, withinTitles, withinWindow } from '../../rules/search/windows.ts'
import { mostWeighed, titleScore } from '../../search.ts'
import {
  type AskedEntries,
  findAnything,
  type FoundEntries,
  searchEntries,
} from '../../store/search/search-entries.ts'
import type { Knowledge } from './find.ts'
import { placesOf, textsOf, unread } from './places.ts'
import type { Asked } from './search-form.ts'

/** So many of what fits a window should hold: more than a page shows, fewer than are weighed. */
const enough = mostWeighed / 2

/** So many titles are read rather than going through another long list of the index. */
const few = 1_000

/** What was found; `whole`: there is no more of it than `fitting`. */
export type Found = FoundEntries & { readonly whole: boolean }

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
  const { windows, ofTitles, own } = placesOf(asked, knowledge, reader.today)
  const texts = textsOf(asked, question, knowledge)
  const same = { siteId, phrase: asPhrase(question), typed: asked.text.toLowerCase() }
  const all = windows.at(-1)!

  function asTitles(
    window: Window,
  ): Pick<AskedEntries, 'titles'> & { readonly ask: (one: Window) => string } {
    const parts = partInTitles(census, question, { among: texts.among * window.share, few })
    const inTitles = (quarter?: string) => asTitleQuery({ choices: parts.asked }, quarter)
    return {
      titles: { how: 'in', choices: parts.left },
      ask: (one) => `${withinTitles(inTitles, one, texts.marks)}&${unread(language)}`,
    }
  }
  const asTexts = {
    titles: { how: 'beyond', choices: question.choices },
    ask: (one: Window) => withinWindow(texts.query, one, texts.marks),
  } as const

  async function look(titled: boolean, many: number): Promise<FoundEntries> {
    const places = titled ? ofTitles : windows
    let fitting = titled ? texts.among * shareOfQuestion(census, question, 't:') : texts.fitting
    for (let beyond = 0; ;) {
      const window = windowFor(places, { fitting, enough, beyond })
      // Where more may fit than is weighed, the visitor's own site is not lost among the others.
      const both = own && fitting * window.share >= mostWeighed ? [window, own] : [window]
      const { titles, ask } = titled ? asTitles(window) : asTexts
      const found = await searchEntries(
        reader,
        { ...same, titles, queries: both.map(ask) },
        { most: many, after },
      )
      if (window === places.at(-1) || found.entries.length >= many || found.fitting >= mostWeighed)
        return found
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
    const within = (window: Window) => withinWindow(query, window, marks)
    return { text, within, window: windowFor(windows, { fitting, enough }) }
  })
  const near = await findAnything(
    reader,
    looked.map(({ within, window }) => within(window)),
  )
  const left = looked.filter(({ window }, at) => !near[at] && window !== all)
  const asFar = left.map(({ within }) => within(all))
  const far = left.length > 0 ? await findAnything(reader, asFar) : []
  const found = new Set([...looked.filter((_, at) => near[at]), ...left.filter((_, at) => far[at])])
  return looked.flatMap((one) => (found.has(one) ? [one.text] : []))
}
