/** Left, bottom, right, top in points from the lower left corner of the page. */
export type MarkRectangle = readonly [number, number, number, number]

/** What a signature shows at one place (NĐ 30/2020 PL I.I.II.7.d, 8). */
export type ShownMark =
  /** The person's hand signature in blue; without a picture, the name written in blue. */
  | { readonly kind: 'person'; readonly name: string; readonly picture?: Uint8Array; readonly trial: boolean }
  /** The authority's seal in red, so many millimetres wide; without a picture only a trial seal is drawn, plainly marked and smaller. */
  | {
      readonly kind: 'seal'
      readonly organ: string
      readonly picture?: Uint8Array
      readonly millimetres?: number
      readonly trial: boolean
    }
  /** A check mark (ký nháy): small, blue. */
  | { readonly kind: 'check'; readonly name: string; readonly trial: boolean }
  /**
   * Words in the paper's own face: number, day, month, or the organisation's words in the corner (size 10). The first baseline stands 0.22 of
   * the size above the lower edge of a rectangle that is one line high, as `blank-for` of kit/papers/templates has it.
   */
  | {
      readonly kind: 'words'
      readonly words: string
      readonly size: number
      readonly italic?: boolean
      readonly align: 'left' | 'center' | 'right'
    }

/** A picture on a page that belongs to a signature. */
export type SignatureMark = {
  /** Counted from 0. */
  readonly page: number
  readonly rectangle: MarkRectangle
  readonly show: ShownMark
}
