import type { Reader } from '#platform/database/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { lexiconOf } from '../../rules/search/lexicon.ts'
import { asPhrase, asQuery, understand } from '../../rules/search/question.ts'
import { suggest, vocabularyOf } from '../../rules/search/suggest.ts'
import { markOf, windowsBack, windowsOfSite, withinWindow } from '../../rules/search/windows.ts'
import { wordsOf } from '../../rules/search/words.ts'
import { type Search, searchedTypes } from '../../search.ts'
import {
  findBreadth,
  listAbbreviations,
  listFormerNames,
  listNewestWords,
  listTypesPresent,
} from '../../store/search/lexicon.ts'
import { type FoundEntries, searchEntries } from '../../store/search/search-entries.ts'
import type { Asked } from './search-form.ts'

/** How many results a page shows. */
export const perPage = 10

/** What search knows before it is asked: kept until something is published. */
const readKnowledge = (visit: Visit) =>
  visit.readPublished('portal.search', async (reader) => ({
    lexicon: lexiconOf(await listAbbreviations(reader), await listFormerNames(reader)),
    breadth: await findBreadth(reader, [400, 4_000, 40_000]),
    types: await listTypesPresent(reader, searchedTypes),
    year: reader.today.year,
  }))
const readVocabulary = (visit: Visit) =>
  visit.readPublished('portal.search-vocabulary', async (reader) =>
    vocabularyOf((await listNewestWords(reader, 3_000)).map(wordsOf)),
  )

type Knowledge = Awaited<ReturnType<typeof readKnowledge>>

function queriesOf(search: Search, query: string, { breadth }: Knowledge, today: Temporal.PlainDate) {
  const { siteId, onlyHere, sectionId, year, type } = search
  const site = markOf('s', siteId)
  const marks = [...(type ? [`k:${type}`] : []), ...(sectionId ? [markOf('c', sectionId)] : [])]
  if (onlyHere) return windowsOfSite(site, today, year).map((window) => withinWindow(query, window, marks))
  const own = windowsOfSite(site, today, year)[0]!
  return [own, ...windowsBack(today, breadth.since, year)].map((window) => withinWindow(query, window, marks))
}

const find = (reader: Reader, asked: Asked, knowledge: Knowledge, most: number) => {
  const question = understand(asked.text, knowledge.lexicon)
  const query = asQuery(question)
  return searchEntries(
    reader,
    {
      siteId: asked.siteId,
      windows: queriesOf(asked, query, knowledge, reader.today),
      title: asQuery(question, 'A'),
      phrase: asPhrase(question),
      typed: asked.text.toLowerCase(),
    },
    { most, after: asked.after },
  )
}

export type Answer = FoundEntries & {
  /** The folded words that results were found by. */
  readonly words: ReadonlySet<string>
  /** What might have been meant, where nothing was found. */
  readonly suggestions: readonly string[]
  readonly years: readonly number[]
  readonly types: Knowledge['types']
  /** False where nothing was asked. */
  readonly asked: boolean
}

/** Answers a question: what fits, or what might have been meant instead. */
export async function answerSearch(visit: Visit, asked: Asked): Promise<Answer> {
  const knowledge = await readKnowledge(visit)
  const { lexicon, breadth, types, year: thisYear } = knowledge
  const question = understand(asked.text, lexicon)
  const first = Math.max(breadth.firstYear ?? thisYear, thisYear - 30)
  const common = {
    years: Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at),
    types,
    words: new Set(question.choices.flat(2)),
  }
  if (question.words.length === 0)
    return { ...common, entries: [], fitting: 0, suggestions: [], asked: false }
  const found = await visit.readPublic((reader) => find(reader, asked, knowledge, perPage + 1))
  if (found.entries.length > 0) return { ...common, ...found, suggestions: [], asked: true }
  const meant = suggest(question.words, await readVocabulary(visit))
  const suggestions = await visit.readPublic(async (reader) => {
    const good: string[] = []
    for (const text of meant)
      if ((await find(reader, { ...asked, text, after: undefined }, knowledge, 1)).fitting > 0)
        good.push(text)
    return good
  })
  return { ...common, ...found, suggestions, asked: true }
}
