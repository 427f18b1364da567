import type { PrintedColumn } from '#kit/printed-tables/index.ts'

/** A list of files or papers, to be printed on A4 across or taken along as a workbook. */
export type Sheet = {
  readonly title: string
  readonly lines: readonly string[]
  readonly tables: readonly SheetTable[]
  readonly notes: readonly string[]
  readonly signers: readonly string[]
  /** Name of the file, without its ending. */
  readonly file: string
}

export type SheetTable = {
  readonly heading: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** A symbol as a part of a file's name. */
export const fileNameOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
