import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { usualVariants } from './make-variants.ts'
import { variantSizes } from './variant-sizes.ts'

const widthsOf = (width: number, height: number, widths: readonly number[] = usualVariants.widths) =>
  variantSizes({ width, height }, widths, { kind: 'whole' }).map((size) => size.width)

describe('the sizes of variants', () => {
  it('go up to the picture or to the largest asked, and never beyond', () => {
    assert.deepEqual(widthsOf(4_000, 3_000), [320, 640, 960, 1280, 1920])
    assert.deepEqual(widthsOf(1_100, 800), [320, 640, 960, 1100])
    assert.deepEqual(widthsOf(200, 100), [200])
    assert.deepEqual(widthsOf(1, 1), [1])
    assert.deepEqual(widthsOf(4_000, 3_000, [960, 320]), [320, 960])
  })

  it('leave out a step that is nearly the widest', () => {
    assert.deepEqual(widthsOf(1_000, 800), [320, 640, 1000])
    assert.deepEqual(widthsOf(330, 800), [330])
  })

  it('keep the shape of the picture, banners 16:9 to the pixel', () => {
    const sizes = variantSizes({ width: 4_000, height: 3_000 }, [320, 960], { kind: 'whole' })
    assert.deepEqual(sizes, [
      { width: 320, height: 240 },
      { width: 960, height: 720 },
    ])
    const banner = variantSizes({ width: 2_001, height: 1_126 }, [320, 1920], { kind: 'banner', focus: { x: 0, y: 0 } }) // prettier-ignore
    assert.deepEqual(banner, [
      { width: 320, height: 180 },
      { width: 1920, height: 1080 },
    ])
  })

  it('grow narrower where a picture is so tall that it would hold up the others', () => {
    const tall = variantSizes({ width: 3_600, height: 16_380 }, usualVariants.widths, { kind: 'whole' })
    const { width, height } = tall.at(-1)!
    assert.ok(width * height <= 7_100_000 && width * height > 6_900_000, `${width} × ${height}`)
    assert.deepEqual(widthsOf(1, 16_383), [1])
  })
})
