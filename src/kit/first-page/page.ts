/** A rectangle on an upright page: points (1/72 inch) from the upper left corner. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A word where it stands on its page. */
export type PageWord = {
  readonly text: string
  readonly box: Box
  /** How sure the reader of a scan is, 0 to 1; absent for the words of a text layer. */
  readonly confidence?: number
  /** Known of scans only: stamped upon the paper, in red or in a frame. */
  readonly stamped?: true
  /** Known of text layers only. */
  readonly bold?: boolean
}

/** The words of one upright page, in reading order as far as the source knows it. */
export type PageWords = {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly PageWord[]
}

/** Words that stand together on one line of one column. */
export type Line = {
  readonly text: string
  readonly page: number
  readonly box: Box
  readonly words: readonly PageWord[]
}

/** The right edge of a box, in points from the left of the page. */
export const rightOf = (box: Box): number => box.x + box.width
/** The lower edge of a box, in points from the top of the page. */
export const bottomOf = (box: Box): number => box.y + box.height
/** The middle between the left and the right edge of a box. */
export const centreOf = (box: Box): number => box.x + box.width / 2
/** The middle between the upper and the lower edge of a box. */
export const middleOf = (box: Box): number => box.y + box.height / 2

/** The smallest rectangle around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const width = Math.max(...boxes.map(rightOf)) - x
  const height = Math.max(...boxes.map(bottomOf)) - y
  return { x, y, width, height }
}
