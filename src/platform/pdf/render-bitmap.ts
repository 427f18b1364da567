import type { Pdfium } from './pdfium.ts'
import { limits, type Picture } from './reading.ts'

const formats = { gray: 1, colour: 4 }
const flags = { annotations: 0x01, gray: 0x08, redFirst: 0x10 }
const white = 0xff_ff_ff_ff
/** The second version of FPDF_FORMFILLINFO, all callbacks absent: forms are drawn and do nothing. */
const formInformation = { bytes: 256, version: 2 }

/** The size of a rendered page: as wide as asked where the page's form allows it. */
function pixelSize(width: number, height: number, wanted: number): readonly [number, number] {
  const ratio = height / width
  const bounded = Math.min(wanted, limits.side, limits.side / ratio, Math.sqrt(limits.pixels / ratio))
  return [Math.max(1, Math.floor(bounded)), Math.max(1, Math.min(limits.side, Math.round(bounded * ratio)))]
}

function formOf(pdfium: Pdfium, document: number): number {
  const information = pdfium.wasmExports.malloc(formInformation.bytes)
  pdfium.HEAPU8.fill(0, information, information + formInformation.bytes)
  pdfium.HEAPU8[information] = formInformation.version
  return pdfium.FPDFDOC_InitFormFillEnvironment(document, information)
}

/** Draws a page on white with its annotations and the pictures of its signatures; undefined when there is no memory for it. */
export function renderBitmap(
  pdfium: Pdfium,
  { document, page }: { readonly document: number; readonly page: number },
  { width: wanted, gray }: { readonly width: number; readonly gray: boolean },
): Picture | undefined {
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const [width, height] = pixelSize(Math.max(pageWidth, 0.01), Math.max(pageHeight, 0.01), wanted)
  const channels = gray ? 1 : 4
  const size = width * height * channels
  const memory = pdfium.wasmExports.malloc(size)
  if (memory === 0) return undefined
  const format = gray ? formats.gray : formats.colour
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format, memory, width * channels)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
  const look = gray ? flags.gray : flags.redFirst
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, look | flags.annotations)
  const form = formOf(pdfium, document)
  if (form !== 0) pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, look)
  return { width, height, channels, data: pdfium.HEAPU8.slice(memory, memory + size) }
}
