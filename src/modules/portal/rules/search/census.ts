import type { Choice } from '../../search.ts'
import type { Question } from './question.ts'

/** About how many entries there are, and which share of them holds each of the common words and marks. */
export type Census = { readonly entries: number; readonly shares: ReadonlyMap<string, number> }

/** The share of a word that is too rare to be counted. */
const rare = 0.001

/** A census of the words that were counted, each with its share. */
export const censusOf = (entries: number, words: readonly string[], shares: readonly number[]): Census => ({
  entries,
  shares: new Map(words.map((word, at) => [word, shares[at]!])),
})

/** Which share of all entries holds a word or mark. */
export const shareOf = ({ shares }: Census, word: string): number => shares.get(word) ?? rare

/**
 * About which share fits several words at once. Words that are asked together mostly stand together, so that the product of their shares is far too small: the
 * rarest counts in full, the next by its square root, the one after by its fourth root.
 */
const together = (shares: readonly number[]): number =>
  shares.toSorted((a, b) => a - b).reduce((product, share, at) => product * share ** (1 / 2 ** at), 1)

const shareOfChoice = (census: Census, choice: Choice, mark: '' | 't:') =>
  Math.max(...choice.map((words) => Math.min(...words.map((word) => shareOf(census, mark + word)))))

/** About which share of all entries fits a question. `mark`: before every word (`t:`, in titles, where the two rarest tell: what else is asked mostly belongs to one of them). */
export function shareOfQuestion(
  census: Census,
  { choices }: Pick<Question, 'choices'>,
  mark: '' | 't:',
): number {
  const shares = choices.map((choice) => shareOfChoice(census, choice, mark)).toSorted((a, b) => a - b)
  return together(mark === 't:' ? shares.slice(0, 2) : shares)
}

type Parted = { readonly asked: readonly Choice[]; readonly left: readonly Choice[] }
type Sorted = readonly { readonly choice: Choice; readonly share: number }[]

const byShare = (census: Census, { choices }: Pick<Question, 'choices'>, mark: '' | 't:'): Sorted =>
  choices
    .map((choice) => ({ choice, share: shareOfChoice(census, choice, mark) }))
    .toSorted((a, b) => a.share - b.share)
const parted = (sorted: Sorted, many: number): Parted => {
  const choices = sorted.map(({ choice }) => choice)
  return { asked: choices.slice(0, many), left: choices.slice(many) }
}

/**
 * Parts a question to titles: its rarest words, for which the index is asked, and the common ones, for which those titles are read (`left`). The index goes through
 * the whole list of a word that stands everywhere; where the others leave no more than `few` of `among` entries, reading their titles is less.
 */
export function partInTitles(
  census: Census,
  question: Pick<Question, 'choices'>,
  { among, few }: { readonly among: number; readonly few: number },
): Parted {
  const sorted = byShare(census, question, 't:')
  const leave = (many: number) => together(sorted.slice(0, many).map(({ share }) => share)) * among <= few
  let many = 1
  while (many < sorted.length && sorted[many]!.share < 0.5 && !leave(many)) many++
  return parted(sorted, many)
}

/** Parts a question to texts: words that more than `most` entries and a quarter of all hold say nothing there and are left, unless there are no others. */
export function partInTexts(census: Census, question: Pick<Question, 'choices'>, most: number): Parted {
  const sorted = byShare(census, question, '')
  const telling = sorted.filter(({ share }) => share <= Math.max(0.25, most / census.entries)).length
  return parted(sorted, Math.max(1, telling))
}
