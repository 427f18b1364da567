import { readFile, stat } from 'node:fs/promises'
import { runTask } from './reader-pool.ts'
import { limits, type PdfOutcome, type PdfPage } from './reading.ts'

/** A PDF: its bytes, or the path of a file that holds them. Neither is ever changed. */
export type PdfSource = Uint8Array | string

export type PdfReading = {
  readonly outcome: PdfOutcome
  /** How many pages the file has; 0 when it could not be opened. */
  readonly pageCount: number
  /** The pages read, in order; fewer than `pageCount` when a limit was reached. */
  readonly pages: readonly PdfPage[]
}

/** The bytes of a source, or undefined when there are more than one file may have. */
export async function bytesOf(source: PdfSource): Promise<Uint8Array | undefined> {
  if (typeof source !== 'string') return source.length > limits.bytes ? undefined : source
  const { size } = await stat(source)
  return size > limits.bytes ? undefined : readFile(source)
}

/**
 * Reads the words of every page with their places in a process of its own: at most 20 seconds, then that process is killed and the
 * pages read so far are answered as `too-long`. What is no PDF is `broken`; the call itself fails only when the file cannot be read.
 */
export async function readPdf(
  source: PdfSource,
  { maxPages = limits.pages }: { readonly maxPages?: number } = {},
): Promise<PdfReading> {
  const bytes = await bytesOf(source)
  if (!bytes) return { outcome: 'too-long', pageCount: 0, pages: [] }
  const pages: PdfPage[] = []
  let pageCount = 0
  const outcome = await runTask({ kind: 'read', bytes, maxPages }, (told) => {
    if (told.about === 'opened') pageCount = told.pages
    if (told.about === 'page') pages.push(told.page)
  })
  return { outcome, pageCount, pages }
}
