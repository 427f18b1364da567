/** Words that stand in titles, how often, also two by two ("ho ngheo"). */
export type Vocabulary = ReadonlyMap<string, number>

/** Counts words and pairs of words of some titles, already in words. */
export function vocabularyOf(titles: Iterable<readonly string[]>): Vocabulary {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const words of titles)
    for (const [at, word] of words.entries()) {
      count(word)
      if (at > 0) count(`${words[at - 1]} ${word}`)
    }
  return counts
}

/** How many letters must be changed, left out, added or swapped with the next to make one word the other; stops counting beyond `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let value = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) value = Math.min(value, before[column - 2]! + 1)
      now.push(value)
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return last[other.length]!
}

type Near = { readonly word: string; readonly off: number; readonly often: number }

/** The words nearest to one that nobody uses, the likeliest first: near, beside its neighbour, often. */
function nearest(word: string, before: string | undefined, vocabulary: Vocabulary): string[] {
  const most = word.length <= 4 ? 1 : 2
  const found: Near[] = []
  for (const [known, often] of vocabulary) {
    if (known.includes(' ') || known.length < 2) continue
    const off = distance(word, known, most)
    if (off > most) continue
    const beside = before ? (vocabulary.get(`${before} ${known}`) ?? 0) : 0
    found.push({ word: known, off, often: often + beside * 50 })
  }
  return found
    .toSorted((a, b) => a.off - b.off || b.often - a.often)
    .slice(0, 2)
    .map((near) => near.word)
}

/** What might have been meant by words that found nothing: unknown words spelt as others are, else one word fewer; at most four, the likeliest first. */
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
  const usual = (word: string) => vocabulary.get(word) ?? 0
  const fewer =
    words.length < 2
      ? []
      : words
          .map((_, at) => at)
          .toSorted((a, b) => usual(words[a]!) - usual(words[b]!))
          .map((at) => words.filter((__, other) => other !== at).join(' '))
  return [...new Set([...spelt.slice(0, 2), ...fewer])].slice(0, 4)
}
