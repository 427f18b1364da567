import sharp from 'sharp'
import { scanSize } from './prepare-scan.ts'

/** A coloured scan in two: what is printed dark, and what is stamped in red. Both dark on white, of the size of `openScan`. */
export type ColourLayers = { readonly dark: Buffer; readonly red: Buffer }

/** A pixel is coloured when its channels differ by more than this. */
const coloured = 46
/** Less coloured ink than this share of the page is no stamp. */
const leastShare = 0.0004

/**
 * Parts a scan by the colour of its ink. Ink lets black print through: in the lightest channel a seal or a pen is nearly paper, and print
 * under it stays black. Undefined for a scan without colour.
 */
export async function colourLayers(image: Buffer): Promise<ColourLayers | undefined> {
  const side = await scanSize(image)
  const { data, info } = await sharp(image, { failOn: 'error' })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: side, height: side, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels < 3) return undefined
  const red = Buffer.alloc(width * height, 255)
  const dark = Buffer.alloc(width * height, 255)
  let inked = 0
  for (let at = 0; at < dark.length; at++) {
    const [r, g, b] = [data[at * channels]!, data[at * channels + 1]!, data[at * channels + 2]!]
    const most = Math.max(r, g, b)
    const chroma = most - Math.min(r, g, b)
    dark[at] = Math.min(255, most + Math.max(0, chroma - 20) * 0.8)
    if (chroma <= coloured) continue
    inked++
    if (r > g + 30 && r > b + 20) red[at] = Math.max(0, 255 - chroma * 2)
  }
  if (inked < dark.length * leastShare) return undefined
  const asPng = (pixels: Buffer) =>
    sharp(pixels, { raw: { width, height, channels: 1 } }).png({ compressionLevel: 1 }) // prettier-ignore
  return { dark: await asPng(dark).normalise({ lower: 0.1, upper: 98 }).toBuffer(), red: await asPng(red).toBuffer() } // prettier-ignore
}
