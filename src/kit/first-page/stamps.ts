import { fold } from '#kit/vietnamese/index.ts'
import { type Box, type Line, middleOf, type PageWord, rightOf } from './page.ts'

/** Words that stand one after the other on the row of the first, from it on. */
function rowFrom(words: readonly PageWord[], first: PageWord, most = 4): PageWord[] {
  const height = Math.max(first.box.height, 8)
  return words
    .filter(
      ({ box }) => Math.abs(middleOf(box) - middleOf(first.box)) < height * 0.45 && box.x >= first.box.x,
    )
    .toSorted((one, other) => one.box.x - other.box.x)
    .slice(0, most)
}

const arrived = /^den:? ?so\b/
const dated = /^ngay ?: ?\d{1,2}[/.-]/
const passedOn = /^chuyen ?: ?([.…_ ]|$)/

/** The first words of lines that only an arrival stamp has. */
function anchorsOf(
  words: readonly PageWord[],
): { readonly word: PageWord; readonly row: readonly PageWord[] }[] {
  return words.flatMap((word) => {
    if (!/^(den|ngay|chuyen)/.test(fold(word.text))) return []
    const row = rowFrom(words, word)
    const text = fold(row.map((each) => each.text).join(' '))
    if (arrived.test(text)) return [{ word, row: row.slice(0, 3) }]
    if (dated.test(text)) return [{ word, row: row.slice(0, /\d/.test(word.text) ? 1 : 2) }]
    if (passedOn.test(text))
      return [{ word, row: row.filter((each) => each === word || /^[.…_]+$/.test(each.text)) }]
    return []
  })
}

const isWithin = (inner: Box, { box }: PageWord): boolean =>
  inner.y > box.y - 26 && inner.y < box.y && inner.x > box.x - 40 && rightOf(inner) < box.x + 130

/** Leaves out the words of the receiver's arrival stamp (NĐ 30/2020 PL IV): its lines, and the receiver's name above them. */
export function withoutArrivalStamp(words: readonly PageWord[]): readonly PageWord[] {
  const anchors = anchorsOf(words)
  if (!anchors.some(({ row }) => arrived.test(fold(row.map(({ text }) => text).join(' '))))) return words
  const stamped = new Set(anchors.flatMap(({ row }) => row))
  const first = anchors.find(({ word }) => fold(word.text).startsWith('den'))!.word
  const opening = words.find((word) => isWithin(word.box, first) && /^(UBND|HĐND|ỦY|UỶ)$/.test(word.text))
  for (const word of opening ? rowFrom(words, opening, 6) : [])
    if (rightOf(word.box) < first.box.x + 135 && word.text === word.text.toLocaleUpperCase('vi'))
      stamped.add(word)
  return words.filter((word) => !stamped.has(word))
}

const isSigningNote = (line: Line) =>
  /^(ky boi|nguoi ky|thoi gian ky|ngay ky|email|co quan)\s?:/.test(fold(line.text))

/** Leaves out what signing programs write upon a paper. */
export function withoutNotes(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => !isSigningNote(line))
}
