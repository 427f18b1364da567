import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freePlace, type GrayPage, stampSize } from './free-place.ts'

/** An A4 page of 2 points a millimetre with ink in these boxes (millimetres: left, top, right, bottom). */
function sheet(...boxes: readonly (readonly [number, number, number, number])[]): GrayPage {
  const [width, height] = [420, 594]
  const data = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes)
    for (let y = top * 2; y < bottom * 2; y++) data.fill(0, y * width + left * 2, y * width + right * 2)
  return { width, height, data }
}

const overlaps = (place: { x: number; y: number }, [left, top, right, bottom]: readonly number[]) =>
  place.x < right! &&
  place.x + stampSize.width > left! &&
  place.y < bottom! &&
  place.y + stampSize.height > top!

test('an empty page is stamped where clerks stamp it', () => {
  const { x, y } = freePlace(sheet(), 210)
  assert.ok(Math.abs(x - 22) <= 2 && Math.abs(y - 52) <= 2)
})

test('the stamp lies on free paper, whatever is written', () => {
  const letters = [
    [
      [30, 20, 90, 48],
      [100, 20, 190, 48],
      [80, 90, 190, 280],
    ],
    [
      [30, 20, 190, 100],
      [30, 150, 190, 290],
    ],
    [[10, 10, 200, 230]],
  ] as const
  for (const boxes of letters) {
    const place = freePlace(sheet(...boxes), 210)
    for (const box of boxes) assert.equal(overlaps(place, box), false, JSON.stringify({ place, box }))
  }
})

test('a page without free paper is stamped where there is the least ink, within its edges', () => {
  const { x, y } = freePlace(sheet([0, 0, 210, 297]), 210)
  assert.ok(x >= 8 && y >= 8 && x + stampSize.width <= 202 && y + stampSize.height <= 289)
})
