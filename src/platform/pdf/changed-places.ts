import type { Pixels } from './render-page.ts'

/** A rectangle of a picture, in pixels from its upper left corner. */
export type Place = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Side of the squares that are compared, in pixels. */
const square = 8
/** Differences of a shade that nobody sees. */
const tolerance = 24
/** Squares so far apart still belong to one place: the letters of a line. */
const reach = 3

function differs(a: Pixels, b: Pixels, left: number, top: number): boolean {
  const { width, height, channels } = a
  for (let y = top; y < Math.min(top + square, height); y++)
    for (
      let at = (y * width + left) * channels, end = (y * width + Math.min(left + square, width)) * channels;
      at < end;
      at++
    )
      if (Math.abs(a.data[at]! - b.data[at]!) > tolerance) return true
  return false
}

/** Where two pictures of the same size differ, as few rectangles; the whole picture where their sizes differ. */
export function changedPlaces(a: Pixels, b: Pixels): Place[] {
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels)
    return [{ left: 0, top: 0, width: b.width, height: b.height }]
  const [columns, rows] = [Math.ceil(a.width / square), Math.ceil(a.height / square)]
  const changed = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (differs(a, b, column * square, row * square)) changed[row * columns + column] = 1
  const places: Place[] = []
  for (let start = 0; start < changed.length; start++) {
    if (changed[start] !== 1) continue
    let [left, right, top, bottom] = [columns, 0, rows, 0]
    const open = [start]
    changed[start] = 2
    while (open.length > 0) {
      const at = open.pop()!
      const [row, column] = [Math.floor(at / columns), at % columns]
      ;[left, right, top, bottom] = [
        Math.min(left, column),
        Math.max(right, column),
        Math.min(top, row),
        Math.max(bottom, row),
      ]
      for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++)
        for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++)
          if (changed[y * columns + x] === 1) {
            changed[y * columns + x] = 2
            open.push(y * columns + x)
          }
    }
    places.push({
      left: left * square,
      top: top * square,
      width: (right - left + 1) * square,
      height: (bottom - top + 1) * square,
    })
  }
  return places
}
