import { repairTelex } from '#kit/vietnamese/index.ts'
import type { Lexicon } from './lexicon.ts'
import { askedWords } from './words.ts'

/** What is as good at one place of a question; each is one or more words that all must stand. */
type Choice = readonly (readonly string[])[]

/** A question as it was understood: what must be found at each of its places, what was typed first. */
export type Question = { readonly choices: readonly Choice[]; readonly words: readonly string[] }

/** The longest beginning of some words that the lexicon knows, and what stands for it. */
function known(words: readonly string[], { others, longest }: Lexicon) {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const found = others.get(words.slice(0, length).join(' '))
    if (found) return { length, found }
  }
  return undefined
}

/** Reads what a visitor typed: without tone marks, Telex slips repaired, short and long words and former names for the same. */
export function understand(text: string, lexicon: Lexicon): Question {
  const words = askedWords(text)
  const choices: Choice[] = []
  for (let at = 0; at < words.length;) {
    const match = known(words.slice(at), lexicon)
    const typed = words.slice(at, at + (match?.length ?? 1))
    const more = match ? match.found : repairTelex(typed[0]!)
    choices.push([typed, ...more.map((other) => other.split(' '))])
    at += typed.length
  }
  return { choices, words }
}

const quoted = (word: string) => `'${word}'`
const all = (words: readonly string[], weight: string) => words.map((word) => quoted(word) + weight).join('&')

/** The question as PostgreSQL asks it; `weight`: where the words must stand (`A`: in the title). Words hold letters and figures only. */
export const asQuery = ({ choices }: Question, weight: '' | 'A' = ''): string =>
  choices
    .map(
      (choice) =>
        `(${choice.map((words) => `(${all(words, weight === '' ? '' : `:${weight}`)})`).join('|')})`,
    )
    .join('&')

/** What was typed as words that follow each other, repaired where it was a slip. */
export const asPhrase = ({ choices }: Question): string =>
  choices
    .flatMap((choice) => {
      const [typed, other] = choice
      return typed!.length === 1 && other?.length === 1 ? other : typed!
    })
    .map(quoted)
    .join('<->')
