import { frameOf } from './page-frame.ts'
import { numbersAt, type Pdfium } from './pdfium.ts'
import { readWords } from './read-words.ts'
import { limits, type PdfPage } from './reading.ts'

const pictureObject = 3
const maxObjects = 3_000

/** The share of the page that its largest picture covers. */
function pictureShareOf(pdfium: Pdfium, page: number, surface: number): number {
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), maxObjects)
  let largest = 0
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index)
    if (pdfium.FPDFPageObj_GetType(object) !== pictureObject) continue
    const { scratch } = pdfium
    pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
    const [left, bottom, right, top] = numbersAt(pdfium, 'float', 4) as [number, number, number, number]
    largest = Math.max(largest, Math.abs((right - left) * (top - bottom)))
  }
  return Math.min(1, Math.round((largest / surface) * 100) / 100)
}

/** A scan may carry the few words of a signature's stamp; its own text is still a picture. */
const lettersBesideScan = 200

/** Reads one page, counted from 0; a page that is damaged has a size of one point and no words. */
export function readPage(pdfium: Pdfium, document: number, index: number): PdfPage {
  const number = index + 1
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) {
    return { number, width: 1, height: 1, rotation: 0, words: [], hasText: false, pictureShare: 0, unknownShare: 0 } // prettier-ignore
  }
  const frame = frameOf(pdfium, page)
  const { words, letters, unknown } = readWords(pdfium, page, frame, limits.lettersOfPage)
  const pictureShare = pictureShareOf(pdfium, page, frame.width * frame.height)
  pdfium.FPDF_ClosePage(page)

  const unknownShare = letters === 0 ? 0 : unknown / letters
  const enough = pictureShare > 0.5 ? lettersBesideScan : 1
  const hasText = words.reduce((sum, { text }) => sum + text.length, 0) >= enough && unknownShare < 0.3
  const { width, height, rotation } = frame
  return { number, width, height, rotation, words, hasText, pictureShare, unknownShare }
}
