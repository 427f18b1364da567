import type { Visit } from '#platform/web/index.ts'
import { censusOf } from '../../rules/search/census.ts'
import { lexiconOf } from '../../rules/search/lexicon.ts'
import { understand } from '../../rules/search/question.ts'
import { suggest, vocabularyOf } from '../../rules/search/suggest.ts'
import { searchedTypes } from '../../search.ts'
import {
  listAbbreviations,
  listFormerNames,
  listNewestWords,
  listTypesPresent,
} from '../../store/search/lexicon.ts'
import { findBreadth, getCensus } from '../../store/search/census.ts'
import { type Found, findEntries, onlyFinding } from './find-entries.ts'
import type { Asked } from './search-form.ts'

/** How many results a page shows. */
export const perPage = 10

/** What search knows before it is asked: kept until something is published. */
const readKnowledge = (visit: Visit) =>
  visit.readPublished('portal.search', async (reader) => {
    const { entries, words, shares } = await getCensus(reader)
    const { since, firstYear } = await findBreadth(reader, [500, 2_000, 8_000, 30_000])
    return {
      lexicon: lexiconOf(await listAbbreviations(reader), await listFormerNames(reader)),
      census: censusOf(entries, words, shares),
      since: since.map(({ day, many }) => ({ day, share: Math.min(1, many / entries) })),
      firstYear: firstYear ?? reader.today.year,
      types: await listTypesPresent(reader, searchedTypes),
      year: reader.today.year,
    }
  })
const readVocabulary = (visit: Visit) =>
  visit.readPublished('portal.search-vocabulary', async (reader) =>
    vocabularyOf(await listNewestWords(reader, 3_000)),
  )

export type Knowledge = Awaited<ReturnType<typeof readKnowledge>>

export type Answer = Found & {
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
  const { lexicon, firstYear, types, year: thisYear } = knowledge
  const question = understand(asked.text, lexicon)
  const first = Math.max(firstYear, thisYear - 30)
  const common = {
    years: Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at),
    types,
    words: new Set(question.choices.flat(2)),
    suggestions: [],
  }
  if (question.words.length === 0) return { ...common, entries: [], fitting: 0, whole: true, asked: false }
  const found = await visit.readPublic((reader) =>
    findEntries(reader, asked, question, knowledge, perPage + 1),
  )
  if (found.entries.length > 0) return { ...common, ...found, asked: true }
  const meant = suggest(question.words, await readVocabulary(visit))
  const suggestions = await visit.readPublic((reader) => onlyFinding(reader, asked, meant, knowledge))
  return { ...common, ...found, suggestions, asked: true }
}
