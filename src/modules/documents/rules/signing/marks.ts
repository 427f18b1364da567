import { formatDocumentDate } from '#kit/vietnamese/index.ts'
import type { MarkRectangle, ShownMark, SignatureMark } from '#modules/signatures/index.ts'
import type { PlaceOnPage } from '../../place-on-page.ts'

const a4Height = 841.8898

/** A place of a page as a rectangle of PDF: from the lower left corner. */
export function rectangleOf({ x, y, width, height, pageHeight = a4Height }: PlaceOnPage): MarkRectangle {
  return [x, pageHeight - y - height, x + width, pageHeight - y]
}

const at = (place: PlaceOnPage | undefined, show: ShownMark): SignatureMark[] =>
  place ? [{ page: place.page - 1, rectangle: rectangleOf(place), show }] : []

const named = (places: readonly PlaceOnPage[], name: string) => places.find((one) => one.name === name)

/** Where the person competent to sign shows: between title and name (PL I.I.II.7.d). */
export const personMarks = (places: readonly PlaceOnPage[], show: ShownMark): SignatureMark[] =>
  at(named(places, 'person'), show)

/** Beside the signature's place: the check of the content above, that of the form below. */
export function checkPlace(places: readonly PlaceOnPage[], which: 'content' | 'form'): PlaceOnPage[] {
  const person = named(places, 'person')
  if (!person) return []
  const size = { width: 42, height: 22 }
  const y = which === 'content' ? person.y : person.y + person.height - size.height
  return [{ ...person, name: which, x: person.x + person.width + 4, y, ...size }]
}

/** A check mark (ký nháy) of the content or of the form (Đ.12). */
export const checkMarks = (
  places: readonly PlaceOnPage[],
  which: 'content' | 'form',
  show: ShownMark,
): SignatureMark[] => checkPlace(places, which).flatMap((place) => at(place, show))

export type Sealing = {
  readonly number: string
  readonly issuedOn: Temporal.PlainDate
  readonly seal: ShownMark
}

/** The organisation's words on a file that goes with a paper, or that was not set here: number, symbol and time, upper right (PL I.I.II.8.b). */
export function cornerMark(
  words: string,
  page: { readonly width: number; readonly height: number },
): SignatureMark {
  const [right, top] = [page.width - 42, page.height - 22]
  return {
    page: 0,
    rectangle: [right - 300, top - 10, right, top],
    show: { kind: 'words', words, size: 10, align: 'right' },
  }
}

/** Number, day and month in the gaps of a set paper, and the seal over the left third of the signature (PL I.I.II.3, 4, 8.a). */
export function sealMarks(
  places: readonly PlaceOnPage[],
  { number, issuedOn, seal }: Sealing,
): SignatureMark[] {
  const [, day = '', month = ''] = /ngày (\d+) tháng (\d+)/.exec(formatDocumentDate(issuedOn)) ?? []
  const words = (text: string, size: number, italic: boolean): ShownMark => ({
    kind: 'words',
    words: text,
    size,
    align: 'center',
    ...(italic ? { italic } : {}),
  })
  return [
    ...at(named(places, 'number-blank'), words(number, 13, false)),
    ...at(named(places, 'day-blank'), words(day, 14, true)),
    ...at(named(places, 'month-blank'), words(month, 14, true)),
    ...at(named(places, 'organ'), seal),
  ]
}
