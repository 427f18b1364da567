import type { Reader } from '#platform/database/index.ts'
import { partInTexts, partInTitles, shareOf, shareOfQuestion } from '../../rules/search/census.ts'
import { asPhrase, asQuery, type Question } from '../../rules/search/question.ts'
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
import { type AskedEntries, type FoundEntries, searchEntries } from '../../store/search/search-entries.ts'
import type { Knowledge } from './find.ts'
import type { Asked } from './search-form.ts'

/** So many of what fits a window should hold: more than a page shows, fewer than are weighed. */
const enough = mostWeighed / 2

/** So many titles are read rather than going through another long list of the index. */
const few = 1_000

/** A word that stands in more texts says nothing, where it stands in a quarter of them or more. */
const mostOfWord = 20_000

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
 * What fits a question, the best first. Titles are asked first: what has all words there stands above everything else, so that texts are asked only where titles gave
 * too few. Of each, a window is looked into that may hold enough of it, by how common its words are, and a wider one only where it held too few.
 */
export async function findEntries(
  reader: Reader,
  asked: Asked,
  question: Question,
  knowledge: Knowledge,
  most: number,
): Promise<Found> {
  const { language, siteId, sectionId, type, after } = asked
  const { census } = knowledge
  const { windows, own } = placesOf(asked, knowledge, reader.today)
  const marks = [...(type ? [`k:${type}`] : []), ...(sectionId ? [markOf('c', sectionId)] : [])]
  const fitMarks = marks.reduce((share, mark) => share * shareOf(census, mark), census.entries)
  const same = { siteId, phrase: asPhrase(question), typed: asked.text.toLowerCase() }

  async function look(titled: boolean, many: number): Promise<FoundEntries> {
    const texts = partInTexts(census, question, mostOfWord)
    let fitting =
      fitMarks * shareOfQuestion(census, titled ? question : { choices: texts.asked }, titled ? 't:' : '')
    for (let beyond = 0; ;) {
      const window = windowFor(windows, { fitting, enough, beyond })
      const { asked: choices, left } = titled
        ? partInTitles(census, question, { among: fitMarks * window.share, few })
        : texts
      const titles: AskedEntries['titles'] = titled
        ? { how: 'in', choices: left }
        : { how: 'beyond', choices: question.choices }
      const query = `${asQuery({ choices }, titled ? 't:' : '')}&!'x:${language}'`
      // Where more may fit than is weighed, the visitor's own site is not lost among the others.
      const both: Window[] = own && fitting * window.share >= mostWeighed ? [window, own] : [window]
      const queries = both.map((one) => withinWindow(query, one, marks))
      const found = await searchEntries(reader, { ...same, queries, titles }, { most: many, after })
      if (window === windows.at(-1) || found.entries.length >= many || found.fitting >= mostWeighed)
        return found
      // As common as it was there.
      fitting = found.fitting / window.share
      beyond = window.share
    }
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
