import sharp from 'sharp'
import { changedPlaces, type Place } from './changed-places.ts'
import type { PdfSource } from './read-pdf.ts'
import { type Pixels, renderPixels } from './render-page.ts'

/** A page as it was and as it is, with frames around what differs. */
export type ComparedPage = {
  readonly before: Buffer
  readonly after: Buffer
  readonly type: string
  readonly places: readonly Place[]
}

/** Room between what changed and its frame, in pixels. */
const margin = 6
const mostFrames = 40

const picture = ({ width, height, channels, data }: Pixels) =>
  sharp(data, { raw: { width, height, channels } }).flatten({ background: 'white' })

function frames({ width, height }: Pixels, places: readonly Place[]): Buffer {
  const rectangles = places
    .slice(0, mostFrames)
    .map(
      (place) =>
        `<rect x="${place.left - margin}" y="${place.top - margin}" width="${place.width + 2 * margin}" height="${place.height + 2 * margin}" fill="none" stroke="#b3261e" stroke-width="4" rx="3"/>`,
    )
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rectangles.join('')}</svg>`,
  )
}

/** Renders the same page of two files, `width` pixels wide, and frames where the second differs to the eye; undefined where either has no such page. */
export async function comparePages({
  before,
  after,
  page,
  width,
}: {
  readonly before: PdfSource
  readonly after: PdfSource
  /** Counted from 1. */
  readonly page: number
  readonly width: number
}): Promise<ComparedPage | undefined> {
  const { pixels: old } = await renderPixels({ file: before, page, width })
  const { pixels: now } = await renderPixels({ file: after, page, width })
  if (!old || !now) return undefined
  const places = changedPlaces(old, now)
  const framed = picture(now).composite([{ input: frames(now, places) }])
  const [first, second] = await Promise.all(
    [picture(old), framed].map((one) => one.webp({ quality: 60 }).toBuffer()),
  )
  return { before: first!, after: second!, type: 'image/webp', places }
}
