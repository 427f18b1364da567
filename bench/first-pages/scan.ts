import sharp from 'sharp'
import type { Pixels } from '#platform/pdf/index.ts'
import { throwDice, type Dice } from './dice.ts'

export type Wear = {
  readonly dpi: number
  readonly tilt: number
  readonly turned: 0 | 90 | 180
  readonly noise: number
  readonly blur: number
  readonly quality: number
  readonly ink: number
  readonly paper: number
}

/** How badly a page was scanned. */
export function chooseWear(dice: Dice): Wear {
  const tilt = dice.happens(0.75) ? (dice.next() * 2.5 + 0.5) * (dice.happens(0.5) ? 1 : -1) : 0
  return {
    dpi: dice.oneOf([150, 200, 200]),
    tilt: Math.round(tilt * 10) / 10,
    turned: dice.happens(0.1) ? 180 : dice.happens(0.05) ? 90 : 0,
    noise: dice.between(2, 14),
    blur: dice.oneOf([0, 0.4, 0.6, 0.8]),
    quality: dice.between(45, 80),
    ink: dice.between(10, 80),
    paper: dice.between(225, 252),
  }
}

/** Prints on paper and scans: grey paper, faded ink, tilt, blur, noise, JPEG. The same seed gives the same bytes. */
export async function scan({ width, height, data }: Pixels, wear: Wear, seed: number): Promise<Buffer> {
  const dice = throwDice(seed)
  const worn = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const grain = (dice.next() + dice.next() - 1) * wear.noise
    for (let channel = 0; channel < 3; channel++) {
      const shade = data[pixel * 4 + channel]! / 255
      worn[pixel * 3 + channel] = Math.max(0, Math.min(255, wear.ink + (wear.paper - wear.ink) * shade + grain)) // prettier-ignore
    }
  }
  const { paper } = wear
  const page = sharp(worn, { raw: { width, height, channels: 3 } })
  const blurred = wear.blur > 0 ? page.blur(wear.blur) : page
  const tilted = await blurred.rotate(wear.tilt, { background: { r: paper, g: paper, b: paper } }).png({ compressionLevel: 0 }).toBuffer() // prettier-ignore
  return sharp(tilted).rotate(wear.turned).jpeg({ quality: wear.quality }).toBuffer()
}
