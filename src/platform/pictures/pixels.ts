import type { Size } from './frame.ts'

/** Pixels in sRGB, row by row, a byte for each of 3 colours, or of 3 colours and what shows through. */
export type Pixels = Size & { readonly data: Buffer; readonly channels: 3 | 4 }

/** Less than this is seen to let something through. */
const opaque = 250

/** Asks whether anything lies below a picture that could be seen. */
export function showsThrough({ data, channels }: Pixels): boolean {
  if (channels === 3) return false
  for (let at = 3; at < data.length; at += 4) if (data[at]! < opaque) return true
  return false
}

/** The average of what is seen, `#rrggbb`; white where nothing is. */
export function placeColourOf({ data, channels }: Pixels): string {
  const sums = [0, 0, 0]
  let weight = 0
  for (let at = 0; at < data.length; at += channels) {
    const seen = channels === 4 ? data[at + 3]! : 255
    weight += seen
    for (let colour = 0; colour < 3; colour++) sums[colour]! += data[at + colour]! * seen
  }
  if (weight === 0) return '#ffffff'
  return `#${sums.map((sum) => Math.round(sum / weight).toString(16).padStart(2, '0')).join('')}` // prettier-ignore
}

/** Photographs that were looked at have up to 0.22, screens and diagrams 0.55 to 0.9. */
const alike = 0.4

/** Asks whether a picture was drawn and not taken with a camera: most pixels are exactly what their left neighbour is. */
export function isDrawn({ data, channels, width }: Pixels): boolean {
  let same = 0
  let pairs = 0
  const row = width * channels
  for (let at = channels; at < data.length; at += channels) {
    if (at % row === 0) continue
    pairs++
    const before = at - channels
    if (data[at] === data[before] && data[at + 1] === data[before + 1] && data[at + 2] === data[before + 2])
      same++
  }
  return pairs > 0 && same / pairs > alike
}
