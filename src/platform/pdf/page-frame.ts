import type { Box } from '#kit/first-page/page.ts'
import { numbersAt, type Pdfium } from './pdfium.ts'

/** A page as it is looked at, and the way from its own coordinates to there. */
export type PageFrame = {
  readonly width: number
  readonly height: number
  readonly rotation: 0 | 90 | 180 | 270
  /** Turns a rectangle of the file (left, top, right, bottom, upwards) into one of the upright page (downwards). */
  place(left: number, top: number, right: number, bottom: number): Box
}

const rotations = [0, 90, 180, 270] as const
/** PDFium answers whole device units: so many of them make a point. */
const fineness = 100

/** Finds size, rotation and coordinates of a page: crop box and /Rotate are applied, sizes are finite and above zero. */
export function frameOf(pdfium: Pdfium, page: number): PageFrame {
  const width = sane(pdfium.FPDF_GetPageWidthF(page))
  const height = sane(pdfium.FPDF_GetPageHeightF(page))
  const rotation = rotations[pdfium.FPDFPage_GetRotation(page)] ?? 0
  const device = (x: number, y: number) => {
    const { scratch } = pdfium
    const [sizeX, sizeY] = [Math.round(width * fineness), Math.round(height * fineness)]
    pdfium.FPDF_PageToDevice(page, 0, 0, sizeX, sizeY, 0, x, y, scratch, scratch + 4)
    const [deviceX, deviceY] = numbersAt(pdfium, 'int', 2)
    return [deviceX! / fineness, deviceY! / fineness] as const
  }
  // Far points keep the rounding of the device small beside the step.
  const step = 1000
  const [zeroX, zeroY] = device(0, 0)
  const [rightX, rightY] = device(step, 0)
  const [upX, upY] = device(0, step)
  const turn = { a: (rightX - zeroX) / step, b: (rightY - zeroY) / step, c: (upX - zeroX) / step, d: (upY - zeroY) / step } // prettier-ignore
  const point = (x: number, y: number) => [zeroX + x * turn.a + y * turn.c, zeroY + x * turn.b + y * turn.d] as const // prettier-ignore
  const place = (left: number, top: number, right: number, bottom: number): Box => {
    const [oneX, oneY] = point(left, top)
    const [otherX, otherY] = point(right, bottom)
    return {
      x: rounded(Math.min(oneX, otherX)),
      y: rounded(Math.min(oneY, otherY)),
      width: rounded(Math.abs(otherX - oneX)),
      height: rounded(Math.abs(otherY - oneY)),
    }
  }
  return { width, height, rotation, place }
}

const sane = (size: number) => (Number.isFinite(size) && size > 0 ? Math.min(size, 200_000) : 1)
const rounded = (value: number) => Math.round(value * 100) / 100
