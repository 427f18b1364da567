import sharp from 'sharp'
import { type PageToRender, type Pixels, renderPixels, type Rendering } from './render-page.ts'

export type PreviewOptions = PageToRender & {
  /** The picture is made coarser until it fits, as far as it stays legible; 60 kB unless told. */
  readonly maxBytes?: number
}

/** For photographs and scans, from fine to coarse; below the last one text cannot be read. */
const qualities = [70, 50, 35, 22]
/** Shades per colour that a page of text keeps: nobody sees the loss, and the page takes a tenth of what a photograph's coding takes. */
const shades = 8

/** Each shade by its coarser neighbour. */
const coarser = Uint8Array.from({ length: 256 }, (_, value) =>
  Math.round((Math.round((value * (shades - 1)) / 255) * 255) / (shades - 1)),
)

async function encode({ width, height, channels, data }: Pixels, maxBytes: number): Promise<Buffer> {
  const posterised = data.map((value) => coarser[value]!)
  let bytes = await sharp(posterised, { raw: { width, height, channels } })
    .removeAlpha()
    .webp({ lossless: true, effort: 4 })
    .toBuffer()
  for (const quality of qualities) {
    if (bytes.length <= maxBytes) break
    bytes = await sharp(data, { raw: { width, height, channels } }).removeAlpha().webp({ quality }).toBuffer()
  }
  return bytes
}

/** Renders a page as WebP for a phone with little memory and a slow line: an ordinary page of text 800 pixels wide stays under 60 kB. */
export async function previewPage({ maxBytes = 60_000, ...page }: PreviewOptions): Promise<Rendering> {
  const { outcome, pixels } = await renderPixels(page)
  if (!pixels || outcome !== 'read') return { outcome: outcome === 'read' ? 'broken' : outcome }
  const { width, height } = pixels
  const bytes = await encode(pixels, maxBytes)
  return { outcome, bytes, width, height, type: 'image/webp' }
}
