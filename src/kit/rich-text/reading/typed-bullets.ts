import type { Inline, Paragraph } from '../document.ts'
import { breakRun, type Run } from '../run.ts'
import { fromRuns, splitRuns, tidyRuns, toRuns } from '../runs.ts'
import { wordsOf } from '../walk.ts'
import type { LineItem, Piece } from './line-item.ts'
import { type TypedBullet, typedBullet } from './signs.ts'

const bulletOf = (piece: Piece | undefined) =>
  piece?.kind === 'paragraph' && !piece.align ? typedBullet(wordsOf(piece.content)) : undefined

/** Takes characters off the beginning of a line, however many looks they have. */
function withoutStart(content: readonly Inline[], length: number): Inline[] {
  const runs: Run[] = []
  let left = length
  for (const run of toRuns(content)) {
    const cut = Math.min(left, run.text.length)
    left -= cut
    runs.push({ ...run, text: run.text.slice(cut) })
  }
  return fromRuns(tidyRuns(runs))
}

/** The paragraph without its bullet; none where it was all. */
function stripped(paragraph: Paragraph, { length }: TypedBullet): Paragraph[] {
  const content = withoutStart(paragraph.content, length)
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
}

/** Lines of one paragraph become paragraphs where they are items: `Gồm:⏎- một⏎- hai`. */
function exploded(piece: Piece): Piece[] {
  if (piece.kind !== 'paragraph' || piece.align) return [piece]
  const lines = splitRuns(toRuns(piece.content), 1)
  const bullets = lines.map((line) => typedBullet(line.map(({ text }) => text).join('')))
  const enough = bullets.filter((bullet) => bullet).length >= 2 || bullets.some((bullet) => bullet?.sure)
  if (lines.length < 2 || !enough) return [piece]
  const paragraphs: Run[][] = []
  for (const [at, line] of lines.entries()) {
    const goesOn = at > 0 && !bullets[at] && !bullets[at - 1]
    if (goesOn) paragraphs.at(-1)!.push(breakRun, ...line)
    else paragraphs.push([...line])
  }
  return paragraphs.map((runs) => ({ kind: 'paragraph', content: fromRuns(tidyRuns(runs)) }))
}

/**
 * Makes items of paragraphs that begin with a typed bullet: `•` always, `-` where another one follows, since one dash may begin a
 * sentence. A sign that is new inside a row is one level deeper: `+` below `-`.
 */
export function itemsOfTyped(pieces: readonly Piece[]): { pieces: Piece[]; made: number } {
  const lines = pieces.flatMap(exploded)
  const found: Piece[] = []
  let made = 0
  for (let at = 0; at < lines.length;) {
    const row: { paragraph: Paragraph; bullet: TypedBullet }[] = []
    for (let bullet = bulletOf(lines[at]); bullet; bullet = bulletOf(lines[at]))
      row.push({ paragraph: lines[at++] as Paragraph, bullet })
    if (row.length === 0) found.push(lines[at++]!)
    else if (row.length === 1 && !row[0]!.bullet.sure) found.push(row[0]!.paragraph)
    else {
      const signs: string[] = []
      for (const { paragraph, bullet } of row) {
        if (!signs.includes(bullet.sign)) signs.push(bullet.sign)
        const blocks = stripped(paragraph, bullet)
        const level = signs.indexOf(bullet.sign) + 1
        const item: LineItem = { kind: 'line-item', level, sign: { ordered: false }, blocks }
        if (blocks.length > 0) found.push(item)
        made++
      }
    }
  }
  return { pieces: found, made }
}

/** The pieces of an item without a bullet that was typed before its text as well. */
export function withoutDoubledBullet(blocks: readonly Piece[]): Piece[] {
  const [first, ...rest] = blocks
  const bullet = bulletOf(first)
  return first?.kind === 'paragraph' && bullet ? [...stripped(first, bullet), ...rest] : [...blocks]
}
