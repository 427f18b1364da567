/** How far one paper may go. */
export const limits = {
  milliseconds: 10_000,
  /** Words and figures of one paper, as JSON. */
  letters: 8_000_000,
  /** Typst keeps what it has seen; a process is replaced after so many papers. */
  papersOfProcess: 200,
  /** All writable memory of one process where the system can bound it, in megabytes. */
  memory: 1_500,
} as const

/** A place that the template names by `#metadata((name, page, x, y, width, height)) <place>`: points from the upper left corner. */
export type PlacedBox = {
  readonly name: string
  /** Counted from 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Task = {
  /** Path of the template; its folder is all that it can read. */
  readonly template: string
  readonly data: string
  /** The day that the file bears: `2026-11-23`. */
  readonly dated: string
}

export type Typeset = {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly places: readonly PlacedBox[]
  /** Characters that the font does not have; each shows as an empty square. */
  readonly missing: readonly string[]
}

/** What a setting process answers. */
export type Told = { readonly typeset: Typeset } | { readonly fault: string }
