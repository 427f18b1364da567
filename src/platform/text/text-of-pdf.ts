import type { PageWords } from '#kit/first-page/page.ts'
import { type Reason, reason } from '#kit/refusal.ts'
import { findOcr, recognise } from '#platform/ocr/index.ts'
import { type PdfPage, type PdfReading, readPdf, renderPage } from '#platform/pdf/index.ts'
import { type FileText, noText, type TextMethod, textLimits, textOfPage } from './file-text.ts'

/** Pixels per point at which a page is rendered for recognition: 200 dpi. */
const density = 200 / 72

/** The text of a PDF: letters where pages have them, recognised scans otherwise, the first `maxScans` of them. */
export async function textOfPdf(path: string, maxScans: number): Promise<FileText> {
  const reading = await readPdf(path)
  if (reading.outcome === 'encrypted' || reading.outcome === 'broken')
    return noText(reason(`pdf.${reading.outcome}`))
  const scans = reading.pages.filter((page) => !page.hasText && page.width > 20 && page.height > 20)
  const { recognised, notes } = await recogniseScans(path, scans, maxScans)
  const pages = reading.pages.map((page) => recognised.get(page.number) ?? page)
  const text = pages.map(textOfPage).join('\f').slice(0, textLimits.letters)
  const method = methodOf(reading, recognised.size)
  return { text, method, pageCount: reading.pageCount, pages, notes: [...tooLong(reading), ...notes] }
}

function tooLong({ outcome, pages, pageCount }: PdfReading): Reason[] {
  const whole = outcome === 'read' && pages.length >= pageCount
  return whole ? [] : [reason('pdf.too-long', { read: pages.length, pages: pageCount })]
}

function methodOf({ pages }: PdfReading, recognised: number): TextMethod {
  const written = pages.some(({ hasText }) => hasText)
  if (recognised > 0) return written ? 'mixed' : 'ocr'
  return written ? 'text-layer' : 'none'
}

type Recognised = {
  readonly recognised: ReadonlyMap<number, PageWords>
  readonly notes: readonly Reason[]
}

async function recogniseScans(
  path: string,
  scans: readonly PdfPage[],
  maxScans: number,
): Promise<Recognised> {
  const recognised = new Map<number, PageWords>()
  // A page without a picture is empty: there is nothing to recognise.
  const worth = scans.filter((page) => page.pictureShare > 0.02 || page.words.length > 0)
  if (worth.length === 0) return { recognised, notes: [] }
  const ocr = await findOcr()
  if (!ocr.available) return { recognised, notes: [reason(ocr.code)] }
  const notes: Reason[] = []
  let failed = 0
  const last = scans.at(-1)?.number
  for (const page of worth.slice(0, maxScans)) {
    const words = await recogniseScan(path, page, page.number === last)
    if (words) recognised.set(page.number, words)
    else failed++
  }
  if (failed > 0) notes.push(reason('text.scans-failed', { count: failed }))
  if (worth.length > maxScans) notes.push(reason('text.scans-left', { scans: worth.length, read: maxScans }))
  return { recognised, notes }
}

async function recogniseScan(
  path: string,
  { number, width }: PdfPage,
  isLast: boolean,
): Promise<PageWords | undefined> {
  const picture = await renderPage({
    file: path,
    page: number,
    width: Math.round(Math.min(width * density, 3_400)),
  })
  if (picture.outcome !== 'read') return undefined
  // A signature under its seal stands on the last page.
  const apart = number <= 2 || isLast
  const read = await recognise({ image: picture.bytes, pageWidth: width, page: number, apart })
  return read.outcome === 'read' && read.words.length > 0 ? read : undefined
}
