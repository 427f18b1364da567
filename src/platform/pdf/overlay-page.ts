import { bytesOf, type PdfSource } from './read-pdf.ts'
import { runTask } from './reader-pool.ts'
import type { PdfOutcome } from './reading.ts'

/** A copy of a first page with something laid over it, or why there is none. */
export type CopyOfPage =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | { readonly outcome: Exclude<PdfOutcome, 'read'> }

/** Copies the first page of a PDF into a file of its own and lays the first page of another over it, upright, its upper left corner at a place in points; neither file is changed. */
export async function overlayPage({
  file,
  overlay,
  x,
  y,
}: {
  readonly file: PdfSource
  readonly overlay: Uint8Array
  readonly x: number
  readonly y: number
}): Promise<CopyOfPage> {
  const bytes = await bytesOf(file)
  if (!bytes) return { outcome: 'too-long' }
  let copy: Uint8Array | undefined
  const outcome = await runTask({ kind: 'overlay', bytes, overlay, x, y }, (told) => {
    if (told.about === 'copy') copy = told.bytes
  })
  if (copy && outcome === 'read') return { outcome, bytes: copy }
  return { outcome: outcome === 'read' ? 'broken' : outcome }
}
