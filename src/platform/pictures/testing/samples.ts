import sharp, { type Sharp } from 'sharp'

/** Upper left, upper right, lower left, lower right. */
export const quarters = ['#d01010', '#10a020', '#1020d0', '#e0c010'] as const

/** A picture of four colours, 600 × 400 pixels unless told. */
export function fourQuarters(width = 600, height = 400): Promise<Buffer> {
  const [half, middle] = [width / 2, height / 2]
  const parts = quarters.map((colour, at) => {
    const [left, top] = [(at % 2) * half, Math.floor(at / 2) * middle]
    return `<rect x="${left}" y="${top}" width="${half}" height="${middle}" fill="${colour}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer()
}

/** Something like a photograph: soft shapes and grain. */
export async function photograph(width: number, height: number): Promise<Sharp> {
  const noise = { type: 'gaussian', mean: 120, sigma: 60 } as const
  const shapes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#808080', noise } }).png().toBuffer() // prettier-ignore
  const grain = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#808080', noise: { ...noise, mean: 128, sigma: 10 } } }).png().toBuffer() // prettier-ignore
  const soft = await sharp(shapes).resize(width, height, { fit: 'fill', kernel: 'cubic' }).png({ compressionLevel: 1 }).toBuffer() // prettier-ignore
  const grained = await sharp(soft)
    .composite([{ input: grain, tile: true, blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(grained).removeAlpha()
}

/** A page as a screen shows it: lines of small words and bars. */
export function screenshot(width = 1_000, height = 800): Promise<Buffer> {
  const lines = Array.from({ length: 24 }, (_, at) => {
    const y = 40 + at * 30
    const bar = `<rect x="640" y="${y - 14}" width="${60 + ((at * 37) % 280)}" height="18" fill="${quarters[at % 4]}"/>`
    return `<text x="30" y="${y}" font-size="15" font-family="sans-serif" fill="#223">Thông báo ${at}: lịch tiếp công dân tháng ${at + 1}</text>${bar}`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer()
}

/** The colour of one pixel, red, green and blue. */
export async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const pixel = sharp(bytes).extract({ left: x, top: y, width: 1, height: 1 })
  return [...(await pixel.toColourspace('srgb').removeAlpha().raw().toBuffer())]
}

/** Asks whether a pixel is of a colour, `#rrggbb`, as nearly as lossy formats keep it. */
export async function isColourAt(
  bytes: Buffer,
  [x, y]: readonly [number, number],
  colour: string,
): Promise<boolean> {
  // prettier-ignore
  const seen = await colourAt(bytes, x, y)
  return [1, 3, 5].every(
    (at, part) => Math.abs(Number.parseInt(colour.slice(at, at + 2), 16) - seen[part]!) < 24,
  )
}
