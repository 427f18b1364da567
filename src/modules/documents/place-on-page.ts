/** A place on a page that signatures and stamps are put in: points from the upper left corner. */
export type PlaceOnPage = {
  readonly name: string
  /** Counted from 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Height of its page, in points; A4 upright unless told. */
  readonly pageHeight?: number
}

/** What a version knows besides its file: its text, where signatures stand, which year is printed on it. */
export type SetBody = {
  readonly text?: string
  readonly places: readonly PlaceOnPage[]
  readonly year?: number
}
