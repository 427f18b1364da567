/** A page as it is looked at, in gray: 0 black, 255 white. */
export type GrayPage = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** Millimetres on the page, from its upper left corner. */
export type Place = { readonly x: number; readonly y: number }

/** The stamp ĐẾN (NĐ 30/2020 PL IV.V). */
export const stampSize = { width: 50, height: 35 } as const

/** Darker than this is ink; paper of a scan is seldom darker. */
const inkBelow = 200
/** Free paper around the stamp, in millimetres. */
const margin = 2
/** Distance to the edge of the sheet. */
const edge = 8
/** Where clerks look for it: under number and symbol; under place and date, if that saves more than so many millimetres of way. */
const wanted: readonly (Place & { readonly later: number })[] = [
  { x: 22, y: 52, later: 0 },
  { x: 140, y: 48, later: 10 },
]
/** One hundredth of ink in the place weighs as much as so many millimetres of way. */
const weightOfInk = 120

/** Sums of ink above and left of each point: the ink of any rectangle is four look-ups. */
function inkSums({ width, height, data }: GrayPage): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < inkBelow) row++
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  return sums
}

/**
 * The place on a page of this width (in millimetres) where the stamp covers the least ink and lies nearest to where the registry puts
 * it: "vào khoảng giấy trống, dưới số, ký hiệu … hoặc dưới ngày tháng" (NĐ 30/2020 PL IV.V).
 */
export function freePlace(page: GrayPage, widthInMillimetres: number): Place {
  const perMillimetre = page.width / widthInMillimetres
  const heightInMillimetres = page.height / perMillimetre
  const sums = inkSums(page)
  const at = (x: number, y: number) => {
    const column = Math.min(page.width, Math.max(0, Math.round(x * perMillimetre)))
    const row = Math.min(page.height, Math.max(0, Math.round(y * perMillimetre)))
    return sums[row * (page.width + 1) + column]!
  }
  const whole =
    (stampSize.width + 2 * margin) * (stampSize.height + 2 * margin) * perMillimetre * perMillimetre
  const inkAt = ({ x, y }: Place): number => {
    const [left, top] = [x - margin, y - margin]
    const [right, bottom] = [x + stampSize.width + margin, y + stampSize.height + margin]
    return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / whole
  }
  const way = ({ x, y }: Place) =>
    Math.min(...wanted.map((one) => one.later + Math.hypot(x - one.x, y - one.y)))
  let best: Place = { x: edge, y: edge }
  let least = Infinity
  for (let y = edge; y <= heightInMillimetres - stampSize.height - edge; y += 2)
    for (let x = edge; x <= widthInMillimetres - stampSize.width - edge; x += 2) {
      const price = inkAt({ x, y }) * 100 * weightOfInk + way({ x, y })
      if (price < least) [best, least] = [{ x, y }, price]
    }
  return best
}
