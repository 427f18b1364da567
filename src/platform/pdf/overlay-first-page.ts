import { PDF, type PDFPage } from '@libpdf/core'
import type { OverlayTask } from './reading.ts'

type Corner = { readonly x: number; readonly y: number }

/** Where the lower left corner of something upright lies on a page that is looked at turned, in the page's own points from its lower left corner. */
export function onTurnedPage(
  rotation: 0 | 90 | 180 | 270,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  seen: Corner,
): Corner {
  const { width, height } = box
  const own = {
    0: { x: seen.x, y: seen.y },
    90: { x: width - seen.y, y: seen.x },
    180: { x: width - seen.x, y: height - seen.y },
    270: { x: seen.y, y: height - seen.x },
  }[rotation]
  return { x: box.x + own.x, y: box.y + own.y }
}

function boxOf(page: PDFPage): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = page.getCropBox()
  return { x, y, width, height }
}

/**
 * A file of one page: the first page of the given one, its fields and notes as drawings, with the overlay upright at its place.
 * Signatures do not live on in it: it is a copy, and says nothing that a machine could verify. Undefined where a password is wanted.
 */
export async function overlayFirstPage({
  bytes,
  overlay,
  x,
  y,
}: OverlayTask): Promise<Uint8Array | undefined> {
  const source = await PDF.load(bytes)
  if (source.isEncrypted && !source.isAuthenticated) return undefined
  source.getForm()?.flatten()
  source.getPage(0)?.flattenAnnotations()
  const copy = await source.extractPages([0])
  const page = copy.getPage(0)
  if (!page) throw new RangeError('a PDF without pages')
  const stamp = await copy.embedPage(await PDF.load(overlay), 0)
  const box = boxOf(page)
  const { rotation } = page
  const seenHeight = rotation === 90 || rotation === 270 ? box.width : box.height
  const corner = onTurnedPage(rotation, box, { x, y: seenHeight - y - stamp.height })
  page.drawPage(stamp, { ...corner, rotate: rotation })
  return copy.save()
}
