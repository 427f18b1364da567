import { partInTexts, shareOf, shareOfQuestion } from '../../rules/search/census.ts'
import { asQuery, type Question } from '../../rules/search/question.ts'
import {
  markOf,
  quartersBack,
  type Window,
  windowsBack,
  windowsOfSite,
  windowsOfYear,
} from '../../rules/search/windows.ts'
import type { Knowledge } from './find.ts'
import type { Asked } from './search-form.ts'

/** A word that stands in more texts says nothing, where it stands in a quarter of them or more. */
const mostOfWord = 20_000

/** Where is looked, the newest first, and where in titles; `own`: what the visitor's site showed lately, where it is looked for everywhere. */
export type Places = {
  readonly windows: readonly Window[]
  readonly ofTitles: readonly Window[]
  readonly own?: Window
}

const alike = (windows: readonly Window[]): Places => ({ windows, ofTitles: windows })

/** Where a question looks. */
export function placesOf(
  { siteId, onlyHere, year }: Asked,
  { census, since, firstYear }: Knowledge,
  today: Temporal.PlainDate,
): Places {
  const mark = markOf('s', siteId)
  const site = { mark, share: shareOf(census, mark) }
  const years = today.year - firstYear + 1
  const here = windowsOfSite(site, today, years)
  if (onlyHere && year !== undefined) return alike([{ any: [`${mark}:${year}`], share: site.share / years }])
  if (onlyHere) return alike(here)
  if (year !== undefined) return alike(windowsOfYear(today, year, shareOf(census, `y:${year}`)))
  const ofTitles = quartersBack(today, (quarter) => shareOf(census, quarter))
  return { windows: windowsBack(today, since), ofTitles, own: here[0] }
}

/** What can be read in the visitor's language as well is not found in the other. */
export const unread = (language: Asked['language']): string => `!'x:${language}'`

/** A question to whole texts: how it is asked, within which marks; of `among` entries about `fitting` may fit. */
export function textsOf(asked: Asked, question: Question, { census }: Knowledge) {
  const { sectionId, type, language } = asked
  const marks = [...(type ? [`k:${type}`] : []), ...(sectionId ? [markOf('c', sectionId)] : [])]
  const { asked: choices } = partInTexts(census, question, mostOfWord)
  const among = marks.reduce((share, mark) => share * shareOf(census, mark), census.entries)
  return {
    marks,
    among,
    fitting: among * shareOfQuestion(census, { choices }, ''),
    query: `${asQuery({ choices })}&${unread(language)}`,
  }
}
