import type { PdfDict } from '#kit/pdf/index.ts'
import { type PdfObject, PdfRef, PdfStream, type Revision } from '#kit/pdf/index.ts'
import type { Page } from './change.ts'
import { drawnText } from './drawn-text.ts'
import { Comparison } from './same-value.ts'

/** Longest writing that can be a number and a date. */
const longest = 90
/** Words of “Số: 12/QĐ-UBND” and “Đakrông, ngày 5 tháng 3 năm 2026” (NĐ 30/2020, PL I, phần I, mục II.3–4); a place name is up to four words before its comma. */
const number = String.raw`(?:số\s*:?\s*)?\d{1,6}\s*(?:\/\s*[\p{Lu}\d]{1,12}(?:-[\p{Lu}\d]{1,12}){0,4})?`
const date = String.raw`(?:(?:\p{L}+\s?){1,4},\s*)?(?:ngày\s*)?\d{1,2}\s*(?:tháng|\/|-)\s*\d{1,2}\s*(?:năm|\/|-)\s*\d{4}`
/** Parts of either where the words around them are printed already: a day, a day and a month. */
const parts = String.raw`\d{1,2}(?:\s+\d{1,2}){0,2}`
const written = new RegExp(`^(?:${number}|${date}|${number}\\s+${date}|${parts})$`, 'iu')

/** Whether text is nothing but a paper's number, its symbol, or its place and date. */
export const isNumberOrDate = (text: string): boolean =>
  text.length <= longest && /\d/.test(text) && written.test(text)

/** Number and date stand in the upper part of the first page. */
const isUpper = (origins: readonly (readonly [number, number])[], page: PdfDict, revision: Revision) => {
  const box = revision
    .array(page.get('CropBox') ?? page.get('MediaBox'))
    .map((side) => revision.resolve(side))
  const [bottom, top] = [box[1], box[3]]
  if (typeof bottom !== 'number' || typeof top !== 'number') return false
  return origins.length > 0 && origins.every(([, y]) => y > bottom + (top - bottom) * 0.55 && y < top)
}

const partsOf = (revision: Revision, value: PdfObject | undefined): readonly PdfObject[] => {
  const found = revision.resolve(value)
  return Array.isArray(found) ? found : value === undefined ? [] : [value]
}

/** Whether every resource that was there is still the same; new ones may have come. */
function grewOnly(
  before: Revision,
  after: Revision,
  a: PdfObject | undefined,
  b: PdfObject | undefined,
): boolean {
  const [old, now] = [before.dict(a), after.dict(b)]
  return [...(old?.entries ?? [])].every(([kind, value]) => {
    const [x, y] = [before.dict(value), after.dict(now?.get(kind))]
    if (!x || !y) return new Comparison(before, after).same(value, now?.get(kind))
    return [...x.entries].every(([name, one]) => new Comparison(before, after).same(one, y.get(name)))
  })
}

/**
 * Whether all that came to a page is writing like a number and a date, as registries of other products put it there after the signature: the old
 * content stands whole and in order among the new, and the new pieces show such text in the upper part of the page and nothing else.
 */
export function isRegistryStamp(
  [before, after]: readonly [Revision, Revision],
  [a, b]: readonly [Page, Page],
): boolean {
  const old = partsOf(before, a.dict.get('Contents'))
  const now = partsOf(after, b.dict.get('Contents'))
  if (now.length <= old.length || !grewOnly(before, after, a.dict.get('Resources'), b.dict.get('Resources')))
    return false
  const resources = after.dict(b.dict.get('Resources'))
  const same = (x: PdfObject | undefined, y: PdfObject) =>
    x instanceof PdfRef &&
    y instanceof PdfRef &&
    x.number === y.number &&
    new Comparison(before, after).same(x, y)
  let next = 0
  const added: Uint8Array[] = []
  for (const part of now) {
    if (next < old.length && same(old[next], part)) next++
    else {
      const stream = after.resolve(part)
      if (!(stream instanceof PdfStream)) return false
      added.push(after.data(stream))
    }
  }
  if (next < old.length) return false
  const drawn = drawnText(after, Buffer.concat(added.flatMap((one) => [one, Buffer.from('\n')])), resources)
  return drawn.onlyText && isNumberOrDate(drawn.text) && isUpper(drawn.origins, b.dict, after)
}
