import type { Abbreviation, FormerName } from '../../search.ts'
import { wordsOf } from './words.ts'

/** Which words stand for which others: from folded words to those that are as good. */
export type Lexicon = {
  readonly others: ReadonlyMap<string, readonly string[]>
  /** By the first word of a key: how many words the longest such key has. */
  readonly longest: ReadonlyMap<string, number>
}

const kinds = /^(xa|thi tran|phuong|huyen|tinh|thi xa|thon|ban) (?=.)/
/** The name of a place without its kind: "Xã Tà Long" is "ta long". */
const bare = (name: string) => wordsOf(name).join(' ').replace(kinds, '')
/** One short word is too common to stand for a place. */
const isTelling = (name: string) => name.includes(' ') || name.length > 5

/** Makes a lexicon: abbreviations both ways, former names towards what they are now. */
export function lexiconOf(
  abbreviations: readonly Abbreviation[],
  formerNames: readonly FormerName[],
): Lexicon {
  const others = new Map<string, Set<string>>()
  const put = (from: string, to: string) => {
    if (from === '' || to === '' || from === to) return
    others.set(from, (others.get(from) ?? new Set()).add(to))
  }
  for (const { short, long } of abbreviations) {
    const [brief, full] = [wordsOf(short).join(' '), wordsOf(long).join(' ')]
    put(brief, full)
    put(full, brief)
  }
  for (const { former, now } of formerNames)
    if (isTelling(bare(former)) && isTelling(bare(now))) put(bare(former), bare(now))
  const longest = new Map<string, number>()
  for (const key of others.keys()) {
    const words = key.split(' ')
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0))
  }
  return { others: new Map([...others].map(([key, set]) => [key, [...set]])), longest }
}
