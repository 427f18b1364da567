import sharp from 'sharp'
import { middleOf } from './middle-of.ts'
import { skewOf } from './skew-of.ts'

export type Turn = 0 | 90 | 180 | 270

/** A scan made ready: gray, upright, straight. */
export type PreparedScan = {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  /** Degrees by which it was turned back to make its lines level. */
  readonly skew: number
  /** What straightening added at the left and at the top, in pixels. */
  readonly added: { readonly x: number; readonly y: number }
}

/** In points; the scale of pages whose size nobody tells. */
export const longerSideOfA4 = 842

/** Tesseract reads letters about 30 pixels high best: A4 at 200 to 300 dpi. */
const side = { least: 1_500, most: 3_400 }
const maxPixels = 150_000_000

/** The longer side, in pixels, at which a picture is recognised. */
export async function scanSize(image: Buffer): Promise<number> {
  const { width, height } = await sharp(image, { limitInputPixels: maxPixels }).metadata()
  const longest = Math.max(width, height)
  return longest < side.least ? Math.min(longest * 2, side.least) : Math.min(longest, side.most)
}

/** Makes a picture gray and of a size that can be recognised; the stored bytes stay as they are. Throws when it is no picture. */
export async function openScan(image: Buffer): Promise<Buffer> {
  const upright = sharp(image, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient()
  const wanted = await scanSize(image)
  return (
    upright
      .flatten({ background: 'white' })
      .grayscale()
      .resize({ width: wanted, height: wanted, fit: 'inside' })
      // Even a short letter blackens a thousandth of its page; more would stretch the paper's grain instead of the ink.
      .normalise({ lower: 0.1, upper: 98 })
      .png({ compressionLevel: 1 })
      .toBuffer()
  )
}

/** Turns a scan by quarters and makes its lines level; `known` is the skew where another layer of the scan told it. */
export async function prepareScan(scan: Buffer, turn: Turn, known?: number): Promise<PreparedScan> {
  const turned = await sharp(scan).rotate(turn).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true }) // prettier-ignore
  const small = await sharp(turned.data).resize({ width: 800 }).extractChannel(0).raw().toBuffer({ resolveWithObject: true }) // prettier-ignore
  const skew = known ?? skewOf(small.data, small.info.width, small.info.height)
  const { width, height } = turned.info
  if (Math.abs(skew) < 0.2) return { png: turned.data, width, height, skew: 0, added: { x: 0, y: 0 } }
  // Corners whiter than the paper would make Tesseract take gray paper for ink.
  const paper = middleOf(small.data)
  const level = await sharp(turned.data)
    .rotate(-skew, { background: { r: paper, g: paper, b: paper } })
    .extractChannel(0)
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const added = { x: (level.info.width - width) / 2, y: (level.info.height - height) / 2 }
  return { png: level.data, width, height, skew, added }
}
