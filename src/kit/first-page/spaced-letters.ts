import { around, type PageWord, rightOf } from './page.ts'

const isLetter = ({ text }: PageWord) => /^\p{L}\p{M}*[.,:;]?$/u.test(text)

/** Joins letters that are written spaced ("C Ộ N G  H Ò A") into words, by the wider gaps between words; other lines stay. */
export function joinSpacedLetters(words: readonly PageWord[]): readonly PageWord[] {
  const single = words.filter(isLetter).length
  if (words.length < 5 || single < words.length * 0.6) return words
  const gaps = words.slice(1).map((word, index) => Math.max(0, word.box.x - rightOf(words[index]!.box)))
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length * 0.4)]!
  const joined: PageWord[] = [words[0]!]
  for (const [index, gap] of gaps.entries()) {
    const [last, next] = [joined.at(-1)!, words[index + 1]!]
    if (gap > usual * 1.5 + 1) joined.push(next)
    else joined[joined.length - 1] = { ...last, text: (last.text + next.text).normalize('NFC'), box: around([last.box, next.box]) } // prettier-ignore
  }
  return joined
}
