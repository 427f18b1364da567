export type PrintedColumn = {
  readonly head: string
  /** Its part of the width, compared with the others. */
  readonly share: number
  /** Figures stand at the end of their cell. */
  readonly figures?: boolean
}

export type PrintedTable = {
  readonly heading: string
  readonly columns: readonly PrintedColumn[]
  /** True where a line under the heads numbers the columns, as in register books. */
  readonly numbered: boolean
  readonly rows: readonly (readonly string[])[]
}

/** What stands on printed sheets, in words; keys are what the template reads. */
export type PrintedTables = {
  readonly title: string
  readonly organ: string
  /** Lines under the title: days, scope, when it was made. */
  readonly lines: readonly string[]
  /** True for A4 across. */
  readonly wide: boolean
  /** A cover sheet before the tables; its lines stand in the middle. */
  readonly cover: { readonly lines: readonly string[] } | null
  readonly tables: readonly PrintedTable[]
  readonly notes: readonly string[]
  /** Said at the foot of each sheet, before its number. */
  readonly foot: string
  /** A code to verify by: its picture as SVG and the words beside it. */
  readonly code: { readonly svg: string; readonly words: readonly string[] } | null
  /** Who signs by hand, from left to right. */
  readonly signers: readonly string[]
}
