import { repairTelex } from '#kit/vietnamese/index.ts'
import type { Choice } from '../../search.ts'
import type { Lexicon } from './lexicon.ts'
import { askedWords } from './words.ts'

/** A question as it was understood: what must be found at each of its places, what was typed first. */
export type Question = { readonly choices: readonly Choice[]; readonly words: readonly string[] }

/** The longest run of words from a place on that the lexicon knows, and what stands for it. */
function knownAt(words: readonly string[], at: number, { others, longest }: Lexicon) {
  const most = longest.get(words[at]!) ?? 0
  for (let length = Math.min(most, words.length - at); length > 0; length--) {
    const found = others.get(words.slice(at, at + length).join(' '))
    if (found) return { length, found }
  }
  return undefined
}

/** Reads what a visitor typed: without tone marks, Telex slips repaired, short and long words and former names for the same. */
export function understand(text: string, lexicon: Lexicon): Question {
  const words = askedWords(text)
  const choices: Choice[] = []
  for (let at = 0; at < words.length;) {
    const match = knownAt(words, at, lexicon)
    const typed = words.slice(at, at + (match?.length ?? 1))
    const more = match ? match.found : repairTelex(typed[0]!)
    choices.push([typed, ...more.map((other) => other.split(' '))])
    at += typed.length
  }
  return { choices, words }
}

const quoted = (word: string) => `'${word}'`

const asChoice = (choice: Choice, before: string, after: string) => {
  const ways = choice.map((words) => words.map((word) => quoted(before + word + after)).join('&'))
  return ways.length === 1 ? ways[0]! : `(${ways.map((way) => `(${way})`).join('|')})`
}

/** The question as PostgreSQL asks it of whole texts. Words hold letters and figures only. */
export const asQuery = ({ choices }: Pick<Question, 'choices'>): string =>
  choices.map((choice) => asChoice(choice, '', '')).join('&')

/** The same of titles, at any time or in a quarter (`2026q4`). */
export const asTitleQuery = ({ choices }: Pick<Question, 'choices'>, quarter?: string): string =>
  choices.map((choice) => asChoice(choice, 't:', quarter ? `:${quarter}` : '')).join('&')

/** What was typed as words that follow each other, repaired where it was a slip. */
export const asPhrase = ({ choices }: Question): string =>
  choices
    .flatMap((choice) => {
      const [typed, other] = choice
      return typed!.length === 1 && other?.length === 1 ? other : typed!
    })
    .join(' ')
