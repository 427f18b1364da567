import type { PageWords } from '#kit/first-page/page.ts'
import type { Reason } from '#kit/refusal.ts'
import { linesOf } from '#kit/first-page/lines.ts'

/** Where the text comes from: the file's own letters, recognised pictures, both, or nowhere. */
export type TextMethod = 'text-layer' | 'ocr' | 'mixed' | 'none'

export type FileText = {
  /** Composed (NFC); pages are parted by form feeds, lines by line feeds. */
  readonly text: string
  readonly method: TextMethod
  /** How many pages the file has; undefined for kinds that have none. */
  readonly pageCount?: number
  /** Words with their places, of a PDF or a picture. */
  readonly pages: readonly PageWords[]
  /** What was not read and why; codes with sentences in the rooms text, pdf and ocr. */
  readonly notes: readonly Reason[]
}

export const textLimits = {
  /** Scanned pages recognised per file; each takes one to four seconds. */
  scans: 20,
  /** Letters kept of one file. */
  letters: 4_000_000,
  /** Unfolded bytes read of one part of an office file. */
  part: 48 * 1024 * 1024,
} as const

/** The text of a page's words, line by line. */
export function textOfPage(page: PageWords): string {
  return linesOf(page)
    .map(({ text }) => text)
    .join('\n')
}

/** A file of which nothing could be read, with the reason. */
export function noText(...notes: readonly Reason[]): FileText {
  return { text: '', method: 'none', pages: [], notes }
}
