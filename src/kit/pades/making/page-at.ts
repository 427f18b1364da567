import { type PdfDict, type PdfObject, PdfRef, type Revision } from '#kit/pdf/index.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** A page and its number. */
export type PageFound = { readonly ref: PdfRef; readonly dict: PdfDict }

const deepest = 50

const countOf = (revision: Revision, dict: PdfDict): number => {
  const count = revision.resolve(dict.get('Count'))
  return typeof count === 'number' && count >= 0 ? count : 0
}

/** The page of that index, counted from 0; goes past whole branches of the tree by their count, so that a long paper costs no more. */
export function pageAt(revision: Revision, index: number): PageFound {
  let node: PdfObject | undefined = revision.dict(revision.trailer.get('Root'))?.get('Pages')
  let left = index
  for (let depth = 0; depth < deepest; depth++) {
    const dict: PdfDict | undefined = revision.dict(node)
    if (!dict) break
    if (dict.get('Kids') === undefined) {
      if (left === 0 && node instanceof PdfRef) return { ref: node, dict }
      break
    }
    const kids = revision.array(dict.get('Kids'))
    // Where there are as many kids as pages, each kid is a page.
    const flat = kids.length === countOf(revision, dict)
    node = flat ? kids[left] : undefined
    if (flat) left = 0
    else
      for (const kid of kids) {
        const below = revision.dict(kid)
        const pages = below?.get('Kids') === undefined ? 1 : countOf(revision, below)
        if (left < pages) {
          node = kid
          break
        }
        left -= pages
      }
  }
  throw new SignatureNotMade('page-missing', index)
}

/** An entry of a page, its own or the nearest from above (ISO 32000-2, clause 7.7.3.4). */
export function pageEntry(revision: Revision, page: PdfDict, key: string): PdfObject {
  let dict: PdfDict | undefined = page
  for (let depth = 0; dict && depth < deepest; depth++) {
    const own = dict.get(key)
    if (own !== undefined) return revision.resolve(own)
    dict = revision.dict(dict.get('Parent'))
  }
  return null
}

/** How far a page is shown turned, clockwise: 0, 90, 180 or 270 degrees. */
export function rotationOf(revision: Revision, page: PdfDict): number {
  const rotation = pageEntry(revision, page, 'Rotate')
  return typeof rotation === 'number' && rotation % 90 === 0 ? ((rotation % 360) + 360) % 360 : 0
}
