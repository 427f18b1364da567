import sharp from 'sharp'
import { throwDice } from '../first-pages/dice.ts'

/** Detail of a photograph falls with its fineness: each octave has less contrast than the one before. */
const octaves = [4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048] as const

/** Something that costs an encoder what a photograph does: clouds of all sizes, hard edges, grain of a sensor. JPEG, quality 92; always the same bytes. */
export async function photographLike(width: number, height: number): Promise<Buffer> {
  const dice = throwDice(20_261_126)
  const sum = new Float32Array(width * height * 3).fill(128)
  for (const [at, across] of octaves.entries()) {
    const [columns, rows] = [across, Math.max(2, Math.round((across * height) / width))]
    const coarse = Buffer.alloc(columns * rows * 3)
    for (let cell = 0; cell < coarse.length; cell += 3) {
      const light = dice.next() * 200
      for (let colour = 0; colour < 3; colour++) coarse[cell + colour] = light + dice.next() * 55
    }
    const fine = await sharp(coarse, { raw: { width: columns, height: rows, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    const contrast = 0.7 * 0.78 ** at
    for (let part = 0; part < sum.length; part++) sum[part]! += (fine[part]! - 128) * contrast
  }
  const grained = Buffer.alloc(sum.length)
  for (let part = 0; part < sum.length; part++)
    grained[part] = Math.max(0, Math.min(255, sum[part]! + (dice.next() - 0.5) * 10))
  const edges = Array.from({ length: 60 }, () => {
    const [x, y, w, h] = [dice.next() * width, dice.next() * height, dice.next() * 500, dice.next() * 400]
    const shade = Math.round(dice.next() * 255)
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="rgb(${shade},${shade},${Math.round(shade * 0.8)})" fill-opacity="0.5" transform="rotate(${dice.next() * 40} ${x} ${y})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${edges.join('')}</svg>`
  return sharp(grained, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 92 })
    .toBuffer()
}
