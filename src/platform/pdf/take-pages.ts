import { bytesOf, type PdfSource } from './read-pdf.ts'
import { runTask } from './reader-pool.ts'
import type { CopyOfPage } from './overlay-page.ts'

/**
 * Copies pages, counted from 1, into a file of their own: signatures of the file do not live on in it. Neither file is changed; `broken` where a
 * page is missing.
 */
export async function takePages(file: PdfSource, pages: readonly number[]): Promise<CopyOfPage> {
  const bytes = await bytesOf(file)
  if (!bytes) return { outcome: 'too-long' }
  let copy: Uint8Array | undefined
  const outcome = await runTask({ kind: 'take', bytes, pages }, (told) => {
    if (told.about === 'copy') copy = told.bytes
  })
  if (copy && outcome === 'read') return { outcome, bytes: copy }
  return { outcome: outcome === 'read' ? 'broken' : outcome }
}
