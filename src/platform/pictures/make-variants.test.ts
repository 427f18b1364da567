import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { closePictures, type MadeVariants, makeBanner, makeVariants, type Variant } from './index.ts'
import { colourAt, fourQuarters, isColourAt, photograph, quarters, screenshot } from './testing/samples.ts'

after(closePictures)

async function made(answer: ReturnType<typeof makeVariants>): Promise<MadeVariants> {
  const one = await answer
  assert.ok(one.outcome === 'made', JSON.stringify(one))
  return one
}
const shown = ({ variants }: MadeVariants) => variants.map(({ format, width, height }) => `${format} ${width}×${height}`) // prettier-ignore
const png = (picture: Sharp) => picture.png().toBuffer()

/** How a camera stores an upright picture under each EXIF orientation. */
const stored: Readonly<Record<number, (upright: Buffer) => Promise<Buffer>>> = {
  1: (upright) => Promise.resolve(upright),
  2: (upright) => png(sharp(upright).flop()),
  3: (upright) => png(sharp(upright).rotate(180)),
  4: (upright) => png(sharp(upright).flip()),
  5: async (upright) => png(sharp(await png(sharp(upright).rotate(90))).flop()),
  6: (upright) => png(sharp(upright).rotate(270)),
  7: async (upright) => png(sharp(await png(sharp(upright).rotate(270))).flop()),
  8: (upright) => png(sharp(upright).rotate(90)),
}

describe('the variants of a picture', () => {
  const photo = photograph(2_400, 1_800)

  it('are made in each width and format, and every one is what it says', async () => {
    const answer = await made(makeVariants(await (await photo).clone().jpeg().toBuffer()))
    const sizes = ['320×240', '640×480', '960×720', '1280×960', '1920×1440']
    assert.deepEqual(
      shown(answer),
      sizes.flatMap((size) => ['avif', 'webp', 'jpeg'].map((format) => `${format} ${size}`)),
    )
    assert.deepEqual([answer.isDrawing, answer.hasAlpha], [false, false])
    for (const { format, width, height, bytes, size } of answer.variants) {
      assert.ok(Buffer.isBuffer(bytes) && bytes.length === size)
      const told = await sharp(bytes).metadata()
      assert.deepEqual(
        [told.format, told.width, told.height],
        [format === 'avif' ? 'heif' : format, width, height],
      )
    }
  })

  it('are never larger than the picture', async () => {
    const source = await png((await photo).clone().resize(500, 375))
    assert.deepEqual(shown(await made(makeVariants(source, { formats: ['webp'] }))), [
      'webp 320×240',
      'webp 500×375',
    ])
    const tiny = await sharp({ create: { width: 3, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    assert.deepEqual(shown(await made(makeVariants(tiny, { formats: ['avif', 'webp'] }))), [
      'avif 3×2',
      'webp 3×2',
    ])
  })

  it('stand upright under each EXIF orientation, and so does a part', async () => {
    const upright = await fourQuarters()
    for (const [orientation, store] of Object.entries(stored)) {
      const lying = await sharp(await store(upright))
        .withMetadata({ orientation: Number(orientation) })
        .jpeg({ quality: 95 })
        .toBuffer()
      const { variants } = await made(makeVariants(lying, { widths: [300], formats: ['jpeg'] }))
      const { bytes, width, height } = variants[0]!
      assert.deepEqual([width, height], [300, 200])
      const places = [
        [75, 50],
        [225, 50],
        [75, 150],
        [225, 150],
      ] as const
      for (const [at, place] of places.entries())
        assert.ok(
          await isColourAt(bytes, place, quarters[at]!),
          `${orientation}: ${await colourAt(bytes, place[0], place[1])}`,
        )
      const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 }
      const part = await made(makeVariants(lying, { crop, widths: [300], formats: ['webp'] }))
      assert.deepEqual(shown(part), ['webp 300×200'])
      for (const place of [
        [8, 8],
        [292, 8],
        [8, 192],
        [292, 192],
      ] as const)
        assert.ok(await isColourAt(part.variants[0]!.bytes, place, quarters[1]), `${orientation}, part`)
    }
  })

  it('hold nothing that the camera or its owner told', async () => {
    const secret = 'bi-mat-cua-mot-nguoi'
    const told = await (
      await photo
    )
      .clone()
      .withExif({
        IFD0: { Copyright: secret, Make: 'Mayanh' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 37/1 30/1' },
      })
      .withXmp(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>${secret}</x:xmpmeta>`,
      )
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const { exif, xmp, icc } = await sharp(told).metadata()
    assert.ok(exif?.includes(secret) && xmp?.includes(secret) && icc)
    for (const source of [
      told,
      await sharp(told).keepMetadata().png().toBuffer(),
      await sharp(told).keepMetadata().webp().toBuffer(),
    ]) {
      assert.ok(source.includes(secret))
      const { variants } = await made(makeVariants(source, { widths: [320, 640] }))
      assert.equal(variants.length, 6)
      for (const { bytes, format } of variants) assertBare(bytes, format, [secret, 'Mayanh'])
    }
  })

  it('are in sRGB, from whatever profile they came', async () => {
    const flat = (background: string) => sharp({ create: { width: 64, height: 64, channels: 3, background } })
    const wide = await flat('#10e010').withIccProfile('p3').png().toBuffer()
    const print = await flat('#e02020').toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer() // prettier-ignore
    const [red] = await sharp(wide, { ignoreIcc: true }).removeAlpha().raw().toBuffer()
    assert.ok(red! > 0x60, 'the source is really stored in other numbers')
    for (const [source, colour] of [
      [wide, '#10e010'],
      [print, '#e02020'],
    ] as const) {
      const { variants } = await made(makeVariants(source))
      for (const { bytes } of variants)
        assert.ok(await isColourAt(bytes, [30, 30], colour), String(await colourAt(bytes, 30, 30)))
    }
  })

  it('let show through what did, and have a PNG for old browsers', async () => {
    const hole = await sharp({ create: { width: 800, height: 600, channels: 4, background: '#00000000' } })
      .composite([{ input: await png((await photo).clone().resize(400, 300)), left: 0, top: 0 }])
      .png()
      .toBuffer()
    const answer = await made(makeVariants(hole, { widths: [400] }))
    assert.ok(answer.hasAlpha)
    assert.deepEqual(shown(answer), ['avif 400×300', 'webp 400×300', 'png 400×300'])
    for (const { bytes } of answer.variants) {
      const { data } = await sharp(bytes).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true })
      assert.ok(data[0]! > 250 && data.at(-1)! < 5)
    }
    const covered = await sharp(await png((await photo).clone().resize(400, 300)))
      .ensureAlpha()
      .png()
      .toBuffer()
    assert.deepEqual(shown(await made(makeVariants(covered, { formats: ['jpeg'] }))), [
      'jpeg 320×240',
      'jpeg 400×300',
    ])
  })

  it('keep small letters sharp on a screen or a diagram', async () => {
    const source = await screenshot()
    const answer = await made(makeVariants(source))
    assert.ok(answer.isDrawing)
    const widest = answer.variants.slice(-3)
    assert.deepEqual(widest.map(({ format, width }) => [format, width]), [['avif', 1000], ['webp', 1000], ['png', 1000]]) // prettier-ignore
    const usual = await sharp(source).jpeg({ quality: 80 }).toBuffer()
    for (const { bytes, size, format } of widest) {
      assert.ok(size < usual.length, `${format}: ${size} beside ${usual.length}`)
      assert.ok((await likeness(source, bytes)) > (await likeness(source, usual)) + 6, format)
    }
  })
})

describe('a banner', () => {
  it('is 16:9 around its point', async () => {
    const source = await fourQuarters(1_200, 1_600)
    const above = await made(makeBanner(source, { focus: { x: 0.5, y: 0 }, formats: ['webp'] }))
    assert.deepEqual(shown(above), ['webp 320×180', 'webp 640×360', 'webp 960×540', 'webp 1200×675'])
    const { bytes } = above.variants[0]!
    assert.ok(
      (await isColourAt(bytes, [60, 90], quarters[0])) && (await isColourAt(bytes, [260, 170], quarters[1])),
    )
    const below = await made(
      makeBanner(source, { focus: { x: 0.5, y: 1 }, widths: [320], formats: ['webp'] }),
    )
    assert.ok(await isColourAt(below.variants[0]!.bytes, [60, 10], quarters[2]))
  })
})

describe('what cannot be asked', () => {
  it('is told before any work: parts outside, widths beyond the largest, no format', async () => {
    const source = Buffer.alloc(0)
    await assert.rejects(makeVariants(source, { crop: { x: 0.6, y: 0, width: 0.5, height: 1 } }), RangeError)
    await assert.rejects(makeBanner(source, { focus: { x: 2, y: 0 } }), RangeError)
    for (const widths of [[], [0], [1.5], [1_921], [Number.NaN]])
      await assert.rejects(makeVariants(source, { widths }), RangeError)
    await assert.rejects(makeVariants(source, { formats: [] }), RangeError)
  })
})

function assertBare(bytes: Buffer, format: Variant['format'], secrets: readonly string[]): void {
  const traces = ['Exif', 'eXIf', 'EXIF', 'XMP ', 'xmpmeta', 'ns.adobe.com', 'ICC_PROFILE', 'iCCP', 'ICCP', 'Photoshop', 'tEXt', 'iTXt', 'zTXt'] // prettier-ignore
  for (const trace of [...traces, ...secrets]) assert.ok(!bytes.includes(trace), `${trace} in ${format}`)
}

/** How near two pictures are, in decibels of signal to noise. */
async function likeness(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer())) // prettier-ignore
  const error = a!.reduce((sum, value, at) => sum + (value - b![at]!) ** 2, 0) / a!.length
  return 10 * Math.log10(255 ** 2 / Math.max(error, 1e-3))
}
