import { middleOf } from './middle-of.ts'

/** A rectangle drawn around a few words, as stamps have it; pixels, and how far it leans (degrees, clockwise). */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lean: number
}

/** Ink is darker than this share of the paper's shade. */
const inkShare = 0.78
/** Sizes of a frame as shares of the page's width. */
const sizes = { least: 0.045, most: 0.36, lowest: 0.018, highest: 0.075 } as const
const mostFrames = 5

type Gray = { readonly pixels: Uint8Array; readonly width: number; readonly darkest: number }
type Bounds = { left: number; right: number; top: number; bottom: number; count: number }

/** The bounds of what hangs together with a dark pixel; every pixel of it is marked as seen. */
function boundsOf(dark: Uint8Array, width: number, start: number): Bounds {
  const bounds = { left: width, right: 0, top: dark.length, bottom: 0, count: 0 }
  const open = [start]
  dark[start] = 2
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
    bounds.count++
    for (const step of [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1]) {
      const next = at + step
      if (dark[next] !== 1) continue
      dark[next] = 2
      open.push(next)
    }
  }
  return bounds
}

/** Says whether lines run along all four sides: nearly every column has ink near the top and the bottom, every row near the left and the right. */
function isDrawnAround({ pixels, width, darkest }: Gray, { left, right, top, bottom }: Bounds): boolean {
  // The edges of a long frame that leans run far down.
  const band = Math.ceil(Math.min((bottom - top) * 0.62, (bottom - top) * 0.32 + (right - left) * 0.05))
  const share = (from: number, to: number, hasInk: (at: number) => boolean) => {
    let found = 0
    for (let at = from + 3; at <= to - 3; at++) if (hasInk(at)) found++
    return found / Math.max(1, to - from - 5)
  }
  // A line is thin; the stems of letters run on downwards, and letters that touch would be taken for a frame.
  const thin = (bottom - top) * 0.26
  const inColumn = (from: number, step: 1 | -1) => (x: number) => {
    let [run, gap] = [0, 0]
    for (let y = from; run <= thin && gap < band; y += step) {
      if (pixels[y * width + x]! < darkest) run++
      else if (run > 0) return run <= thin
      else gap++
    }
    return false
  }
  const inRow = (from: number) => (y: number) => {
    for (let x = from; x < from + band; x++) if (pixels[y * width + x]! < darkest) return true
    return false
  }
  const level = [share(left, right, inColumn(top, 1)), share(left, right, inColumn(bottom, -1))]
  // A frame that leans leaves the corners of its bounds empty.
  const upright = [share(top, bottom, inRow(left)), share(top, bottom, inRow(right - band))]
  return level.every((each) => each > 0.72) && upright.every((each) => each > 0.7)
}

/** How far the upper edge leans: the line through the first dark pixels of its columns. */
function leanOf({ pixels, width, darkest }: Gray, { left, right, top, bottom }: Bounds): number {
  const points: [number, number][] = []
  for (let x = left + 4; x <= right - 4; x += 2)
    for (let y = top; y < top + (bottom - top) / 2; y++)
      if (pixels[y * width + x]! < darkest) {
        points.push([x, y])
        break
      }
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  const across = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / Math.max(1, across)
  return (Math.atan(slope) * 180) / Math.PI
}

/** Finds the frames in the upper part of a gray page, at most five, from the top down. */
export function findFrames(pixels: Uint8Array, width: number, height: number): Frame[] {
  const darkest = middleOf(pixels) * inkShare
  const gray = { pixels, width, darkest }
  const end = Math.floor(height * 0.55) * width
  const dark = new Uint8Array(end)
  for (let at = width; at < end - width; at++) if (pixels[at]! < darkest) dark[at] = 1
  const frames: Frame[] = []
  for (let at = width; at < end - width && frames.length < mostFrames; at++) {
    if (dark[at] !== 1) continue
    const bounds = boundsOf(dark, width, at)
    const [across, down] = [bounds.right - bounds.left + 1, bounds.bottom - bounds.top + 1]
    const fits = across > width * sizes.least && across < width * sizes.most && down > width * sizes.lowest && down < width * sizes.highest // prettier-ignore
    const hollow = bounds.count < across * down * 0.66
    if (!fits || !hollow || across < down * 1.2 || !isDrawnAround(gray, bounds)) continue
    frames.push({ x: bounds.left, y: bounds.top, width: across, height: down, lean: leanOf(gray, bounds) }) // prettier-ignore
  }
  return frames
}
