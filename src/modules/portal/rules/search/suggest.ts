import { fold } from '#kit/vietnamese/index.ts'
import { distance } from './distance.ts'

/** Words that stand in titles and leads, folded, and pairs of words ("ho ngheo"): how often, and how they are mostly written. */
export type Vocabulary = ReadonlyMap<string, { readonly often: number; readonly written: string }> & {
  /** Single words by their number of letters: what is spelt alike is about as long. */
  readonly byLength: ReadonlyMap<number, readonly Spelt[]>
}
/** A word, and which letters stand in it, each a bit. */
type Spelt = { readonly word: string; readonly letters: number }

const spoken = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text as they are written; what begins a sentence in small letters, so that only names keep their capitals. */
const writtenWords = (text: string): string[] =>
  text
    .split(/[.!?:;]/)
    .flatMap((sentence) =>
      (sentence.match(spoken) ?? []).map((word, at) => (at === 0 ? word.toLowerCase() : word)),
    )

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many bits are set. */
function bitsIn(letters: number): number {
  let many = 0
  for (let left = letters; left !== 0; left &= left - 1) many++
  return many
}

/** Counts words and pairs of words of some texts, and how they are written. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const known = new Map<string, Map<string, number>>()
  // Vietnamese has some seven thousand syllables: each is folded once.
  const keys = new Map<string, string>()
  const keyOf = (word: string) => {
    const key = keys.get(word) ?? fold(word)
    keys.set(word, key)
    return key
  }
  const count = (key: string, written: string) => {
    const ways = known.get(key) ?? new Map<string, number>()
    known.set(key, ways.set(written, (ways.get(written) ?? 0) + 1))
  }
  for (const text of texts) {
    let before: { key: string; written: string } | undefined
    for (const written of writtenWords(text)) {
      const key = keyOf(written)
      count(key, written)
      if (before) count(`${before.key} ${key}`, `${before.written} ${written}`)
      before = { key, written }
    }
  }
  const vocabulary = new Map(
    [...known].map(([key, ways]) => {
      const [first] = [...ways].toSorted(([, a], [, b]) => b - a)
      return [key, { often: [...ways.values()].reduce((sum, many) => sum + many, 0), written: first![0] }]
    }),
  )
  const words = [...vocabulary.keys()].filter((key) => key.length > 1 && !key.includes(' '))
  const spelt = words.map((word) => ({ word, letters: lettersOf(word) }))
  return Object.assign(vocabulary, { byLength: Map.groupBy(spelt, ({ word }) => word.length) })
}

/** Words as texts write them: two together where they stand together, so that the tone marks are those that were meant. */
function asWritten(words: readonly string[], vocabulary: Vocabulary): string {
  const often = (at: number) => vocabulary.get(`${words[at]} ${words[at + 1]}`)?.often ?? 0
  const said: string[] = []
  for (let at = 0; at < words.length; at++) {
    const pair = often(at) > 0 && often(at) >= often(at + 1)
    const key = pair ? `${words[at]} ${words[at + 1]}` : words[at]!
    said.push(vocabulary.get(key)?.written ?? key)
    if (pair) at++
  }
  return said.join(' ')
}

type Near = { readonly word: string; readonly off: number; readonly often: number }

/** The words nearest to one that nobody uses, the likeliest first: near, beside its neighbour, often. */
function nearest(word: string, before: string | undefined, vocabulary: Vocabulary): string[] {
  const most = word.length <= 4 ? 1 : 2
  const found: Near[] = []
  const letters = lettersOf(word)
  for (let length = word.length - most; length <= word.length + most; length++)
    for (const { word: known, letters: theirs } of vocabulary.byLength.get(length) ?? []) {
      // Whatever is changed, each letter that only one of both has costs a change.
      if (bitsIn(letters & ~theirs) > most || bitsIn(theirs & ~letters) > most) continue
      const off = distance(word, known, most)
      if (off > most) continue
      const beside = before ? (vocabulary.get(`${before} ${known}`)?.often ?? 0) : 0
      found.push({ word: known, off, often: vocabulary.get(known)!.often + beside * 50 })
    }
  return found
    .toSorted((a, b) => a.off - b.off || b.often - a.often)
    .slice(0, 2)
    .map((near) => near.word)
}

/** What might have been meant by words that found nothing: unknown words spelt as others are, else one word fewer; at most four, the likeliest first, as texts write them. */
export function suggest(words: readonly string[], vocabulary: Vocabulary): string[] {
  let readings: string[][] = [[]]
  for (const word of words) {
    const known = vocabulary.has(word) || /^\d+$/.test(word)
    readings = readings
      .flatMap((reading) =>
        (known ? [word] : [...nearest(word, reading.at(-1), vocabulary), word]).map((one) => [
          ...reading,
          one,
        ]),
      )
      .slice(0, 6)
  }
  const typed = words.join(' ')
  const spelt = readings.map((reading) => reading.join(' ')).filter((reading) => reading !== typed)
  const usual = (word: string) => vocabulary.get(word)?.often ?? 0
  const fewer =
    words.length < 2
      ? []
      : words
          .map((_, at) => at)
          .toSorted((a, b) => usual(words[a]!) - usual(words[b]!))
          .map((at) => words.filter((__, other) => other !== at).join(' '))
  const meant = [...new Set([...spelt.slice(0, 2), ...fewer])].slice(0, 4)
  return meant.map((reading) => asWritten(reading.split(' '), vocabulary))
}
