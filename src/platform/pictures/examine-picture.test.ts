import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import sharp, { type SharpOptions } from 'sharp'
import { closePictures, examinePicture } from './index.ts'
import { plainPng } from './testing/hostile-bytes.ts'
import { fourQuarters, photograph } from './testing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-pictures-'))
after(() => {
  closePictures()
  rmSync(folder, { recursive: true })
})

const flat = (channels: 3 | 4, background: NonNullable<SharpOptions['create']>['background']) =>
  sharp({ create: { width: 90, height: 60, channels, background } })

async function codeOf(bytes: Uint8Array, bounds?: { pixels?: number }): Promise<string> {
  const answer = await examinePicture(bytes, bounds)
  return answer.outcome === 'refused' ? answer.code : answer.outcome
}

describe('a picture that is examined', () => {
  it('is told by its content, whatever its format', async () => {
    const red = flat(3, '#c02040')
    for (const [format, bytes] of [
      ['jpeg', await red.clone().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()],
      ['png', await red.clone().png().toBuffer()],
      ['webp', await red.clone().webp({ lossless: true }).toBuffer()],
      ['gif', await red.clone().gif().toBuffer()],
      ['avif', await red.clone().avif({ lossless: true }).toBuffer()],
    ] as const) {
      const told = await examinePicture(bytes)
      assert.ok(told.outcome === 'taken', JSON.stringify(told))
      const { format: found, width, height, animated, hasAlpha, placeColour } = told
      assert.deepEqual([found, width, height, animated, hasAlpha], [format, 90, 60, false, false])
      assert.match(placeColour, /^#(?:bf|c0|c1)(?:1f|20|21)(?:3f|40|41)$/)
    }
  })

  it('is the same by its path, whatever the path is called', async () => {
    const path = join(folder, 'ảnh[shrink=8].jpg')
    writeFileSync(path, await flat(3, 'white').jpeg().toBuffer())
    const told = await examinePicture(path)
    assert.ok(told.outcome === 'taken' && told.width === 90)
    await assert.rejects(examinePicture(join(folder, 'nothing.jpg')), /ENOENT/)
    await assert.rejects(examinePicture(folder), /EISDIR/)
  })

  it('stands upright', async () => {
    const lying = await sharp(await fourQuarters())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const told = await examinePicture(lying)
    assert.ok(told.outcome === 'taken')
    assert.deepEqual([told.width, told.height], [400, 600])
  })

  it('has alpha where something shows through, and not for a channel that hides nothing', async () => {
    for (const [background, hasAlpha] of [
      ['#00ff0080', true],
      ['#00ff00ff', false],
    ] as const) {
      const told = await examinePicture(await flat(4, background).png().toBuffer())
      assert.ok(told.outcome === 'taken')
      assert.deepEqual([told.hasAlpha, told.placeColour], [hasAlpha, '#00ff00'])
    }
    const nothing = await examinePicture(await flat(4, '#00000000').png().toBuffer())
    assert.ok(nothing.outcome === 'taken' && nothing.placeColour === '#ffffff')
  })

  it('shows its first frame where it moves', async () => {
    const frames = await Promise.all(['#c00000', '#0000c0'].map((colour) => flat(3, colour).png().toBuffer()))
    for (const format of ['gif', 'webp'] as const) {
      const moving = await sharp(frames, { join: { animated: true } })
        .toFormat(format, { lossless: true } as never)
        .toBuffer()
      const told = await examinePicture(moving)
      assert.ok(told.outcome === 'taken', JSON.stringify(told))
      assert.deepEqual([told.animated, told.width, told.height, told.placeColour], [true, 90, 60, '#c00000'])
    }
  })

  it('is taken in gray, in 16 bits and in print colours', async () => {
    for (const bytes of [
      await flat(3, '#808080').toColourspace('b-w').png().toBuffer(),
      await flat(4, '#808080').toColourspace('grey16').png().toBuffer(),
      await flat(3, '#808080').toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    ]) {
      const told = await examinePicture(bytes)
      assert.ok(told.outcome === 'taken', JSON.stringify(told))
      assert.match(told.placeColour, /^#([78][0-9a-f]){3}$/)
    }
  })
})

describe('what is not taken', () => {
  it('is no picture, or one that holds another file', async () => {
    const png = await flat(3, 'white').png().toBuffer()
    const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('Kính gửi: Ủy ban nhân dân huyện'),
      Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
      await flat(3, 'white').tiff().toBuffer(),
      Buffer.concat([png, zipEnd]),
      Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
    ])
      assert.equal(await codeOf(bytes), 'not-a-picture')
  })

  it('is an SVG, whatever it is called', async () => {
    assert.equal(
      await codeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
      'svg-not-taken',
    )
    const path = join(folder, 'picture.png')
    writeFileSync(path, '<?xml version="1.0"?><svg/>')
    assert.equal((await examinePicture(path)).outcome, 'refused')
  })

  it('is HEIC where libvips cannot decode it, and says that it is', async () => {
    const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const told = await examinePicture(Buffer.concat([head, Buffer.alloc(400)]))
    assert.ok(told.outcome === 'refused')
    if (!sharp.format.heif.input.fileSuffix?.includes('.heic'))
      assert.deepEqual([told.code, told.found], ['not-a-picture', 'heic'])
  })

  it('has too many pixels or too long a side, by the header alone', async () => {
    assert.equal(await codeOf(plainPng(8_000, 8_000, { rows: 1 })), 'too-many-pixels')
    assert.equal(await codeOf(plainPng(16_384, 10)), 'too-large-side')
    assert.equal(await codeOf(plainPng(10, 16_384)), 'too-large-side')
    assert.equal(await codeOf(plainPng(16_383, 10)), 'taken')
    assert.equal(await codeOf(plainPng(100, 100), { pixels: 9_999 }), 'too-many-pixels')
    assert.equal(await codeOf(plainPng(100, 100), { pixels: 10_000 }), 'taken')
  })

  it('is damaged: cut short or with bytes that were changed', async () => {
    const photo = await photograph(800, 600)
    for (const bytes of [
      await photo.clone().jpeg().toBuffer(),
      await photo.clone().png().toBuffer(),
      await photo.clone().webp().toBuffer(),
      await photo.clone().avif({ effort: 0 }).toBuffer(),
      await photo.clone().gif().toBuffer(),
    ]) {
      assert.equal(await codeOf(bytes), 'taken')
      for (const share of [0.5, 0.9]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * share))
        assert.equal(await codeOf(cut), 'damaged', `${share} of ${bytes.toString('latin1', 0, 12)}`)
      }
    }
    const png = await photo.clone().png().toBuffer()
    png[Math.floor(png.length / 2)]! ^= 0xff
    assert.equal(await codeOf(png), 'damaged')
  })
})
