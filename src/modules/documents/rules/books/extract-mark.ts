import { signedAt } from '#kit/papers/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { SignatureMark } from '#modules/signatures/index.ts'
import type { ExtractContent } from '../../extract.ts'

const day = (text: string) => formatDate(Temporal.PlainDate.from(text))

/** The organisation's words on a signed extract: which book, which days, who, when; a trial says that it is one (NĐ 30/2020 PL I.I.II.8). */
export function extractText(
  { book, year, from, until, organ }: Pick<ExtractContent, 'book' | 'year' | 'from' | 'until' | 'organ'>,
  { at, trial }: { readonly at: Temporal.Instant; readonly trial: boolean },
): string {
  const days = `trích từ ${day(from)} đến ${day(until)}`
  return `${book}, ${year}; ${days}; ${organ}; ${signedAt(at)}${trial ? '; DÙNG THỬ' : ''}`
}

/** So many letters of size 10 fit on a sheet across; a longer line, with names that are longer than any known, is set smaller and not cut. */
const mostLetters = 150

/** Where they stand: in the upper right corner of the cover, as wide as the sheet within its margins, above the frame. */
export function extractMark(
  words: string,
  page: { readonly width: number; readonly height: number },
): SignatureMark {
  const [margin, top] = [42, page.height - 22]
  return {
    page: 0,
    rectangle: [margin, top - 10, page.width - margin, top],
    show: { kind: 'words', words, size: 10 * Math.min(1, mostLetters / words.length), align: 'right' },
  }
}
