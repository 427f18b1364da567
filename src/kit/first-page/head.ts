import { bare, distance } from './likeness.ts'
import { lineOf, linesOf } from './lines.ts'
import { bottomOf, centreOf, type Line, type PageWords, rightOf } from './page.ts'
import { withoutArrivalStamp, withoutNotes } from './stamps.ts'

/** The head of a paper (NĐ 30/2020 PL I.IV): the issuer at the left, the national title at the right, the rest below. */
export type Head = {
  readonly left: readonly Line[]
  readonly right: readonly Line[]
  /** Everything under the head's right column that is not of the left one. */
  readonly below: readonly Line[]
  /** Where the right column begins. */
  readonly divide: number
  readonly width: number
  readonly height: number
}

/** How right columns begin, and how much farther left than that text their column may reach. */
const beginnings = [
  ['conghoaxahoi', 0],
  ['dangcongsan', 10],
  ['doclaptudo', 34],
] as const

type Found = { readonly line: Line; readonly x: number; readonly start: number }

/** The national title or the Party's, wherever in its line it begins. */
function findTitle(lines: readonly Line[], { width, height }: PageWords): Found | undefined {
  for (const [letters, reach] of beginnings) {
    for (const line of lines) {
      if (line.box.y > height * 0.4) continue
      for (const [word, { box }] of line.words.entries()) {
        if (box.x < width * 0.25) continue
        const text = line.words.slice(word).map((each) => bare(each.text)).join('').slice(0, letters.length) // prettier-ignore
        if (distance(text, letters, 2) <= 2)
          return { line, x: box.x - reach, start: line.box.y - (reach > 20 ? 46 : 22) }
      }
    }
  }
  return undefined
}

/** Parts a line that runs over both columns, at the word nearest to where the right one begins. */
function parted(line: Line, divide: number): readonly Line[] {
  const { box, words, page } = line
  if (box.x > divide - 60 || rightOf(box) < divide + 40) return [line]
  const gaps = words.slice(1).map((word, index) => ({ at: index + 1, off: Math.abs(word.box.x - divide) }))
  const nearest = gaps.toSorted((one, other) => one.off - other.off)[0]
  if (!nearest || nearest.off > 30) return [line]
  return [lineOf(words.slice(0, nearest.at), page), lineOf(words.slice(nearest.at), page)]
}

const isDate = ({ text }: Line) => /ng[aàá]y.*th[aáà]ng.*n[aăâ]m/i.test(text)
const isAddress = ({ text }: Line) => /^k[ií]nh ?g[uửứư][iỉ]/i.test(text.normalize('NFC'))

/** Where the left column ends: the first line that stands across the page, or in its middle. */
function endOfLeft(lines: readonly Line[], from: number, divide: number, page: PageWords): number {
  const across = lines.find(({ box, text }) => {
    if (box.y <= from) return false
    const wide = box.width > page.width * 0.5
    const middle = Math.abs(centreOf(box) - (page.width + 20) / 2) < 34 && rightOf(box) > divide + 12
    return wide || (middle && text.length > 4) || isAddress({ text } as Line)
  })
  return across?.box.y ?? page.height
}

/** Finds the two columns of a paper's head and what stands below them. */
export function headOf(page: PageWords): Head {
  const lines = withoutNotes(linesOf({ ...page, words: withoutArrivalStamp(page.words) }))
  const title = findTitle(lines, page)
  const top = lines.filter(({ box }) => box.y < page.height * 0.5)
  const date = top.find(isDate)
  const divide = title?.x ?? (date ? date.box.x - 15 : page.width * 0.44)
  const headEnd = Math.max(title ? bottomOf(title.line.box) + 12 : 0, date ? bottomOf(date.box) : 0)
  const columns = lines.flatMap((line) => (line.box.y < headEnd ? parted(line, divide) : [line]))
  const end = endOfLeft(columns, Math.max(headEnd - 4, page.height * 0.08), divide, page)
  const start = title?.start ?? 0
  const isLeft = ({ box }: Line) => centreOf(box) < divide - 4 && box.y < end && box.y >= start
  const isRight = ({ box }: Line) => centreOf(box) >= divide - 4 && box.y < Math.max(end, headEnd)
  return {
    left: columns.filter(isLeft),
    right: columns.filter((line) => isRight(line) && !isLeft(line)),
    below: columns.filter((line) => !isLeft(line) && line.box.y >= headEnd - 6),
    divide,
    width: page.width,
    height: page.height,
  }
}
