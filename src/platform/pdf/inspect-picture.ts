import sharp, { type Sharp } from 'sharp'

/** A small picture as it was checked: encoded anew as PNG of at most 850 pixels a side, without anything but its pixels. */
export type InspectedPicture = {
  readonly png: Buffer
  /** As it came. */
  readonly width: number
  readonly height: number
  /** The share of pixels that let what lies below show through, 0 to 1. */
  readonly transparent: number
  /** The colour of what is drawn; grey and black are `other`. */
  readonly colour: 'blue' | 'red' | 'other'
}

const most = { side: 2_000, pixels: 4_000_000 }

/** Kept no larger than print needs (36 mm at 600 dots an inch) and so many bytes: each signature carries it along. */
const kept = { sides: [850, 600, 400, 250], bytes: 250_000 } as const

async function encoded(picture: Sharp): Promise<Buffer> {
  const [largest, ...smaller] = kept.sides
  const within = (side: number) =>
    picture
      .clone()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer()
  let png = await within(largest)
  for (const side of smaller) if (png.length > kept.bytes) png = await within(side)
  return png
}

function look(data: Buffer, pixels: number): Pick<InspectedPicture, 'transparent' | 'colour'> {
  const sums = [0, 0, 0, 0]
  let clear = 0
  for (let at = 0; at < pixels; at++) {
    const alpha = data[at * 4 + 3]!
    if (alpha < 128) clear++
    else for (let part = 0; part < 3; part++) sums[part]! += data[at * 4 + part]!
  }
  const drawn = Math.max(pixels - clear, 1)
  const [red, green, blue] = sums.map((sum) => sum / drawn) as [number, number, number, number]
  const colour =
    blue > red + 25 && blue > green + 15 ? 'blue' : red > blue + 40 && red > green + 40 ? 'red' : 'other'
  return { transparent: clear / pixels, colour }
}

/** Reads a PNG of at most 2,000 pixels a side; undefined for what is none, or is larger. */
export async function inspectPicture(bytes: Uint8Array): Promise<InspectedPicture | undefined> {
  try {
    const { format, width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: most.pixels }).metadata()
    if (format !== 'png' || width > most.side || height > most.side) return undefined
    const picture = sharp(bytes, { limitInputPixels: most.pixels }).ensureAlpha().toColourspace('srgb')
    const { data } = await picture.clone().raw().toBuffer({ resolveWithObject: true })
    return {
      png: await encoded(picture),
      width,
      height,
      ...look(data, width * height),
    }
  } catch {
    return undefined // no picture at all
  }
}
