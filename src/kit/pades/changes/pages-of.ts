import { PdfDict, type PdfObject, PdfRef, PdfUnreadable, type Revision } from '#kit/pdf/index.ts'
import type { Page } from './change.ts'

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
const mostPages = 20_000

/** The pages of a revision in order, with what they inherit (ISO 32000-2, clause 7.7.3.4); refuses a tree that runs in a circle. */
export function pagesOf(revision: Revision): Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  const walk = (value: PdfObject | undefined, above: ReadonlyMap<string, PdfObject>, depth: number) => {
    if (value instanceof PdfRef) {
      if (seen.has(value.number)) throw new PdfUnreadable('page-tree-in-a-circle')
      seen.add(value.number)
    }
    const dict = revision.dict(value)
    if (!dict) return
    if (depth > 50 || pages.length > mostPages) throw new PdfUnreadable('too-many-pages')
    const here = new Map(above)
    for (const key of inherited) {
      const own = dict.get(key)
      if (own !== undefined) here.set(key, own)
    }
    if (dict.get('Kids') === undefined)
      pages.push({
        number: value instanceof PdfRef ? value.number : undefined,
        dict: new PdfDict(new Map([...here, ...dict.entries])),
      })
    else for (const kid of revision.array(dict.get('Kids'))) walk(kid, here, depth + 1)
  }
  walk(revision.dict(revision.trailer.get('Root'))?.get('Pages'), new Map(), 0)
  return pages
}

const numbers = new WeakMap<Revision, ReadonlySet<number>>()

/** The object numbers of the pages of a revision. */
export function numbersOfPages(revision: Revision): ReadonlySet<number> {
  const known = numbers.get(revision) ?? new Set(pagesOf(revision).flatMap(({ number }) => number ?? []))
  numbers.set(revision, known)
  return known
}
