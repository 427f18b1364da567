import type { PageWords } from '#kit/first-page/page.ts'

/**
 * What became of a PDF. `encrypted`: it wants a password. `broken`: no reader would find pages in it. `too-long`: it took more
 * time or memory than one file may; the pages read until then are there.
 */
export type PdfOutcome = 'read' | 'encrypted' | 'broken' | 'too-long'

/** One page as it is looked at: rotation applied, points from the upper left corner. */
export type PdfPage = PageWords & {
  /** The turn that the page asks for, already applied. */
  readonly rotation: 0 | 90 | 180 | 270
  /** True when the words are the page's text; false on a scan, also on one that carries only a stamp's words. */
  readonly hasText: boolean
  /** The share of the page that its largest picture covers, 0 to 1. */
  readonly pictureShare: number
  /** The share of letters whose Unicode the file does not tell, 0 to 1. */
  readonly unknownShare: number
}

/** How far one file may go. */
export const limits = {
  bytes: 100 * 1024 * 1024,
  milliseconds: 20_000,
  /** Pages whose words are read; a longer file is read so far and says how many it has. */
  pages: 2_000,
  lettersOfPage: 60_000,
  letters: 6_000_000,
  /** Longest side and surface of a rendered page, in pixels. */
  side: 6_000,
  pixels: 36_000_000,
  /** JavaScript memory of one reading process, in megabytes. */
  heap: 256,
  /** All writable memory of one reading process, where the system can bound it, in megabytes. */
  memory: 1_200,
} as const

export type ReadTask = { readonly kind: 'read'; readonly bytes: Uint8Array; readonly maxPages: number }
export type RenderTask = {
  readonly kind: 'render'
  readonly bytes: Uint8Array
  readonly page: number
  readonly width: number
  readonly gray: boolean
}
export type OverlayTask = {
  readonly kind: 'overlay'
  readonly bytes: Uint8Array
  /** A PDF whose first page is laid over the copy. */
  readonly overlay: Uint8Array
  /** Its upper left corner on the page as it is looked at, in points. */
  readonly x: number
  readonly y: number
}
export type TakeTask = {
  readonly kind: 'take'
  readonly bytes: Uint8Array
  /** Counted from 1. */
  readonly pages: readonly number[]
}
export type Task = ReadTask | RenderTask | OverlayTask | TakeTask

export type Picture = {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 4
  readonly data: Uint8Array
}

/** What a reading process tells, in this order: how many pages, each page, the end. */
export type Told =
  | { readonly about: 'opened'; readonly pages: number }
  | { readonly about: 'page'; readonly page: PdfPage }
  | { readonly about: 'picture'; readonly picture: Picture }
  | { readonly about: 'copy'; readonly bytes: Uint8Array }
  | { readonly about: 'end'; readonly outcome: PdfOutcome }
