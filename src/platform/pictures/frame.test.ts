import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { areaOf, type Frame, isCrop, isFocus } from './frame.ts'

const size = fc.record({
  width: fc.integer({ min: 1, max: 16_383 }),
  height: fc.integer({ min: 1, max: 16_383 }),
})
const share = fc.double({ min: 0, max: 1, noNaN: true })
const within = ({ left, top, width, height }: ReturnType<typeof areaOf>, all: { width: number; height: number }) =>
  [left, top, width, height].every(Number.isInteger) && left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= all.width && top + height <= all.height // prettier-ignore

describe('a part of a picture', () => {
  it('is taken when it lies within the picture and has an area', () => {
    for (const [crop, taken] of [
      [{ x: 0, y: 0, width: 1, height: 1 }, true],
      [{ x: 0.1, y: 0.2, width: 0.9, height: 0.8 }, true],
      [{ x: 0.5, y: 0, width: 0.6, height: 1 }, false],
      [{ x: 0, y: 0.5, width: 1, height: 0.51 }, false],
      [{ x: -0.1, y: 0, width: 0.5, height: 0.5 }, false],
      [{ x: 0, y: 0, width: 0, height: 1 }, false],
      [{ x: 0, y: 0, width: 1, height: 1.1 }, false],
      [{ x: Number.NaN, y: 0, width: 1, height: 1 }, false],
    ] as const)
      assert.equal(isCrop(crop), taken, JSON.stringify(crop))
    assert.ok(isFocus({ x: 0, y: 1 }))
    assert.ok(!isFocus({ x: 1.01, y: 0 }))
    assert.ok(!isFocus({ x: Number.NaN, y: 0 }))
  })

  it('is counted in pixels from the upper left corner', () => {
    const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 }
    assert.deepEqual(areaOf({ kind: 'crop', crop }, { width: 4_000, height: 3_000 }), { left: 1_000, top: 1_500, width: 2_000, height: 750 }) // prettier-ignore
  })

  it('is a banner of 16:9 around its point, and stops at the edges', () => {
    const banner = (x: number, y: number, width: number, height: number) =>
      areaOf({ kind: 'banner', focus: { x, y } }, { width, height })
    assert.deepEqual(banner(0.5, 0.5, 1_600, 1_200), { left: 0, top: 150, width: 1_600, height: 900 })
    assert.deepEqual(banner(0.5, 0, 1_600, 1_200), { left: 0, top: 0, width: 1_600, height: 900 })
    assert.deepEqual(banner(0.5, 1, 1_600, 1_200), { left: 0, top: 300, width: 1_600, height: 900 })
    assert.deepEqual(banner(0.75, 0.5, 3_200, 900), { left: 1_600, top: 0, width: 1_600, height: 900 })
    assert.deepEqual(banner(0.5, 0.5, 3_200, 900), { left: 800, top: 0, width: 1_600, height: 900 })
  })

  it('always lies within the picture, whatever the shares', () => {
    fc.assert(
      fc.property(size, share, share, share, share, (all, x, y, width, height) => {
        const crop = { x, y, width: Math.min(width, 1 - x) || 1e-9, height: Math.min(height, 1 - y) || 1e-9 }
        const frames: Frame[] = [
          { kind: 'whole' },
          { kind: 'crop', crop },
          { kind: 'banner', focus: { x, y } },
        ]
        for (const frame of frames) assert.ok(within(areaOf(frame, all), all), JSON.stringify([frame, all]))
      }),
    )
  })
})
