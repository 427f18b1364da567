import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { inspectPicture } from './inspect-picture.ts'

const clear = { r: 0, g: 0, b: 0, alpha: 0 }

/** A picture without colour on which a square of a quarter of it is drawn. */
async function square(colour: string, side = 400): Promise<Buffer> {
  const half = await sharp({ create: { width: side / 2, height: side / 2, channels: 4, background: colour } })
    .png()
    .toBuffer()
  return sharp({ create: { width: side, height: side, channels: 4, background: clear } })
    .composite([{ input: half }])
    .png()
    .toBuffer()
}

describe('a small picture', () => {
  it('is blue, red or something else by what is drawn, however much is clear', async () => {
    for (const [drawn, colour] of [
      ['#1733a6', 'blue'],
      ['#0b3d91', 'blue'],
      ['#4060c0', 'blue'],
      ['#d4141c', 'red'],
      ['#b01030', 'red'],
      ['#000000', 'other'],
      ['#808080', 'other'],
      ['#208020', 'other'],
    ] as const) {
      const picture = await inspectPicture(await square(drawn))
      assert.deepEqual([drawn, picture?.colour, picture?.transparent], [drawn, colour, 0.75])
    }
  })

  it('has nothing clear where it has a ground', async () => {
    const png = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer()
    assert.equal((await inspectPicture(png))?.transparent, 0)
  })

  it('is kept without what was told of it, and no larger than print needs', async () => {
    const told = await sharp(await square('#1733a6', 2_000))
      .withExif({ IFD0: { Copyright: 'secret-of-a-person' } })
      .png()
      .toBuffer()
    assert.ok(told.includes('secret-of-a-person'))
    const { png, width } = (await inspectPicture(told))!
    assert.ok(!png.includes('secret-of-a-person'))
    assert.equal(width, 2_000)
    assert.equal((await sharp(png).metadata()).width, 850)
    const small = (await inspectPicture(await square('#1733a6', 200)))!
    assert.equal((await sharp(small.png).metadata()).width, 200)
  })

  it('is kept smaller still where it would weigh on every signature', async () => {
    const noise = await sharp(randomBytes(900 * 900 * 4), { raw: { width: 900, height: 900, channels: 4 } })
      .png()
      .toBuffer()
    assert.ok(noise.length > 3_000_000)
    const { png } = (await inspectPicture(noise))!
    assert.ok(png.length <= 260_000, String(png.length))
  })

  it('is none: other kinds, too many pixels, what is no picture', async () => {
    const picture = sharp(await square('#1733a6'))
    const large = await sharp({ create: { width: 2_001, height: 10, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const bomb = await sharp({ create: { width: 6_000, height: 6_000, channels: 4, background: clear } })
      .png()
      .toBuffer()
    for (const [what, bytes] of [
      ['JPEG', await picture.clone().jpeg().toBuffer()],
      ['WebP', await picture.clone().webp().toBuffer()],
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
      ['too wide', large],
      ['many pixels in few bytes', bomb],
      ['cut', (await square('#1733a6')).subarray(0, 60)],
      ['nothing', Buffer.alloc(0)],
    ] as const)
      assert.equal(await inspectPicture(bytes), undefined, what)
  })
})
