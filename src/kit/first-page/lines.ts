import {
  around,
  bottomOf,
  type Box,
  type Line,
  middleOf,
  type PageWord,
  type PageWords,
  rightOf,
} from './page.ts'
import { joinSpacedLetters } from './spaced-letters.ts'

/** Gaps in heights of the line: words of one line stand nearer than `near`; up to `far` only if the source has them one after the other. */
const near = 0.95
const far = 2.4

type Numbered = { readonly word: PageWord; readonly order: number }

/** Says how far two boxes share their rows: 1 when the lower one lies within the other's height. */
function sharedRows(one: Box, other: Box): number {
  const shared = Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.y, other.y)
  return shared / Math.max(1, Math.min(one.height, other.height))
}

function follows(last: Numbered, next: Numbered): boolean {
  const [one, other] = [last.word.box, next.word.box]
  const height = Math.max(one.height, other.height, 4)
  const gap = other.x - rightOf(one)
  if (sharedRows(one, other) < 0.5 || gap < -height) return false
  return gap <= height * (next.order === last.order + 1 ? far : near)
}

/**
 * Joins the words of a page into lines, each within one column, from top to bottom and left to right. Words far apart on the same
 * height make two lines, so that the two columns of a letter's head stay apart; letters written s p a c e d become words.
 */
export function linesOf({ number, words }: PageWords): Line[] {
  const sorted = words
    .map((word, order) => ({ word, order }))
    .filter(({ word }) => word.box.height > 0 && word.box.width > 0)
    .toSorted((one, other) => one.word.box.x - other.word.box.x)
  const open: Numbered[][] = []
  for (const next of sorted) {
    const candidates = open.filter((line) => follows(line.at(-1)!, next))
    const nearest = candidates.toSorted((one, other) => distance(one, next) - distance(other, next))[0]
    if (nearest) nearest.push(next)
    else open.push([next])
  }
  return open.map((line) => lineOf(line.map(({ word }) => word), number)).toSorted(byPlace) // prettier-ignore
}

function distance(line: readonly Numbered[], next: Numbered): number {
  const last = line.at(-1)!.word.box
  const gap = Math.max(0, next.word.box.x - rightOf(last))
  return gap + 2 * Math.abs(middleOf(last) - middleOf(next.word.box))
}

/** Makes a line of words that stand side by side. */
export function lineOf(words: readonly PageWord[], page: number): Line {
  const joined = joinSpacedLetters(words)
  const text = joined.map((word) => word.text).join(' ')
  return { text, page, box: around(joined.map(({ box }) => box)), words: joined }
}

/** From top to bottom; what stands on the same height from left to right. */
function byPlace(one: Line, other: Line): number {
  return sharedRows(one.box, other.box) > 0.5 ? one.box.x - other.box.x : one.box.y - other.box.y
}
