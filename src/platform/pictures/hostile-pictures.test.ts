import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import sharp from 'sharp'
import { closePictures, examinePicture, makeVariants } from './index.ts'
import { framesGif, liedAvif, liedJpeg, plainPng, profileBomb } from './testing/hostile-bytes.ts'
import { fourQuarters } from './testing/samples.ts'
import { watched } from './testing/watch-processes.ts'

after(closePictures)

const small: Buffer = await fourQuarters()
const jpeg: Buffer = await sharp(small).jpeg().toBuffer()
const avif: Buffer = await sharp(small).avif({ effort: 0 }).toBuffer()
const webp: Buffer = await sharp(small).webp().toBuffer()

/** A WebP with an extended header that tells the largest canvas there can be. */
const largestWebp: Buffer = Buffer.concat([
  webp.subarray(0, 12),
  Buffer.from('VP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff', 'latin1'),
  webp.subarray(12),
])
largestWebp.writeUInt32LE(largestWebp.length - 8, 4)

const bombs = [
  ['a PNG of 100,000 × 100,000', plainPng(100_000, 100_000, { rows: 1 }), ['too-large-side']],
  ['a PNG of 16,000 × 16,000 that is whole', plainPng(16_000, 16_000), ['too-many-pixels']],
  ['a PNG that lacks nearly all its rows', plainPng(7_700, 7_700, { rows: 2 }), ['damaged']],
  ['a PNG that says 0 × 0', plainPng(0, 0, { rows: 1 }), ['damaged']],
  [
    'a PNG with 400 MB of colour profile',
    plainPng(50, 50, { between: profileBomb(400_000_000) }),
    ['taken', 'damaged'],
  ],
  ['a JPEG that says 65,500 × 65,500', liedJpeg(jpeg, 65_500, 65_500), ['too-large-side']],
  ['a JPEG that says 16,000 × 16,000', liedJpeg(jpeg, 16_000, 16_000), ['too-many-pixels']],
  // Its pixels end early but in order: gray below, and no more harm than that.
  ['a JPEG that says 7,700 × 7,700', liedJpeg(jpeg, 7_700, 7_700), ['taken', 'damaged']],
  ['a GIF of 5,000 frames', framesGif(5_000), ['too-many-pixels']],
  ['a GIF of 65,535 × 65,535', framesGif(1, 65_535, 65_535), ['too-large-side']],
  ['a GIF of 16,000 × 16,000', framesGif(2, 16_000, 16_000), ['too-many-pixels']],
  ['a WebP with the largest canvas', largestWebp, ['too-large-side', 'damaged']],
  ['an AVIF that says 60,000 × 60,000', liedAvif(avif, 60_000, 60_000), ['too-large-side', 'damaged']],
  ['an AVIF that says 7,000 × 5,000', liedAvif(avif, 7_000, 5_000), ['too-many-pixels', 'damaged']],
] as const

describe('a hostile picture', () => {
  for (const [what, bytes, codes] of bombs)
    it(`costs next to nothing: ${what}`, async () => {
      await examinePicture(small) // a process stands ready
      const { result, grown, peak } = await watched(() => examinePicture(bytes))
      const code = result.outcome === 'refused' ? result.code : result.outcome
      assert.ok((codes as readonly string[]).includes(code), JSON.stringify(result))
      assert.ok(grown < 40, `this process grew by ${grown} MB`)
      assert.ok(peak < 260, `the process beside had ${peak} MB`)
    })

  it('leaves the others alone: all bombs at once, and pictures among them get done', async () => {
    const { result, grown, children } = await watched(() =>
      Promise.all(
        bombs.flatMap(([, bytes]) => [
          makeVariants(bytes, { widths: [320], formats: ['webp'] }),
          makeVariants(small, { widths: [320], formats: ['webp'] }),
        ]),
      ),
    )
    const good = result.filter((_, at) => at % 2 === 1)
    assert.ok(good.every((one) => one.outcome === 'made' && one.variants.length === 1))
    assert.ok(result.every((one) => one.outcome === 'made' || one.outcome === 'refused'))
    assert.ok(children <= 2, `${children} processes`)
    assert.ok(grown < 80, `this process grew by ${grown} MB`)
  })

  it('is answered whatever its bytes are', async () => {
    let seed = 7
    const dice = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (const whole of [small, jpeg, webp, avif, framesGif(3)])
      for (let round = 0; round < 4; round++) {
        const bytes = Buffer.from(whole)
        for (let change = 0; change < 8; change++) bytes[dice(bytes.length)] = dice(256)
        const { outcome } = await examinePicture(bytes)
        assert.ok(outcome === 'taken' || outcome === 'refused')
      }
  })
})
