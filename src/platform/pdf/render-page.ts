import sharp from 'sharp'
import { bytesOf, type PdfSource } from './read-pdf.ts'
import { runTask } from './reader-pool.ts'
import type { PdfOutcome, Picture } from './reading.ts'

export type Pixels = Picture

export type PageToRender = {
  readonly file: PdfSource
  /** Counted from 1. */
  readonly page: number
  /** In pixels; less where the page is so long that the picture would be too large. */
  readonly width: number
}

export type Rendering =
  | {
      readonly outcome: 'read'
      readonly bytes: Buffer
      readonly width: number
      readonly height: number
      readonly type: string
    }
  | { readonly outcome: Exclude<PdfOutcome, 'read'> }

/** Renders a page into raw pixels, gray or RGBA, annotations and signatures' pictures included; undefined pixels say why in `outcome`. */
export async function renderPixels(
  { file, page, width }: PageToRender,
  { gray = false }: { readonly gray?: boolean } = {},
): Promise<{ readonly outcome: PdfOutcome; readonly pixels?: Pixels }> {
  const bytes = await bytesOf(file)
  if (!bytes) return { outcome: 'too-long' }
  let pixels: Pixels | undefined
  const outcome = await runTask({ kind: 'render', bytes, page, width: Math.max(1, width), gray }, (told) => {
    if (told.about === 'picture') pixels = told.picture
  })
  return pixels ? { outcome, pixels } : { outcome: outcome === 'read' ? 'broken' : outcome }
}

/** Renders a page as PNG without loss. */
export async function renderPage(page: PageToRender): Promise<Rendering> {
  const { outcome, pixels } = await renderPixels(page)
  if (!pixels || outcome !== 'read') return { outcome: outcome === 'read' ? 'broken' : outcome }
  const { width, height, channels, data } = pixels
  const bytes = await sharp(data, { raw: { width, height, channels } })
    .png({ compressionLevel: 6 })
    .toBuffer()
  return { outcome, bytes, width, height, type: 'image/png' }
}
