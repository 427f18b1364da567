import { formatDate, parseDate } from '#kit/vietnamese/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import type { BookEntry } from '#modules/registers/index.ts'
import type { ExtractRow } from '../../extract.ts'

/** A number of a book with what the decree's columns ask of it. */
export type BookFacts = {
  readonly number: number
  /** The number as it is written, with its leading zero. */
  readonly written: string
  readonly takenAt: Temporal.Instant
  readonly purpose: string | null
  readonly outcome: 'used' | 'cancelled' | null
  readonly reason: string | null
  readonly entry: BookEntry | null
  /** What the document says now, corrections included; null where no document bears the number. */
  readonly paper: {
    readonly typeName: string
    readonly reference: string
    readonly issuedOn: string | null
    readonly organName: string
    readonly abstract: string
    readonly signerName: string
    readonly note: string
    readonly unitName: string
    readonly withdrawn: boolean
  } | null
  /** Unit that got an arrival, and when; when an issued paper left. */
  readonly givenTo: string | null
  readonly movedAt: Temporal.Instant | null
  readonly place: ExtractRow['place']
}

const day = (at: Temporal.Instant | null) => (at ? formatDate(localTime(at).toPlainDate()) : '')
const dated = (text: string | null | undefined) => {
  const date = text ? parseDate(text) : undefined
  return date ? formatDate(date) : ''
}

function about({ paper, entry, purpose, outcome, reason }: BookFacts): string {
  if (outcome === 'cancelled') return `HỦY SỐ: ${reason ?? ''}`
  const abstract = paper?.abstract ?? entry?.abstract ?? purpose ?? ''
  const type = paper?.typeName ?? ''
  return [type, abstract].filter(Boolean).join('. ')
}

function noteOf({ paper, entry }: BookFacts): string {
  const withdrawn = paper?.withdrawn ? 'Đã thu hồi' : ''
  return [withdrawn, paper?.note ?? entry?.note ?? ''].filter(Boolean).join('. ')
}

/** The ten columns of the incoming book, in order; the receipt signature (9) is left for the hand. */
function incomingCells(facts: BookFacts): string[] {
  const { paper, entry, written, takenAt, givenTo, movedAt } = facts
  return [
    day(takenAt),
    written,
    paper?.organName ?? entry?.author ?? '',
    paper?.reference ?? entry?.notation ?? '',
    dated(paper ? paper.issuedOn : entry?.dated),
    about(facts),
    givenTo ?? entry?.receivers ?? '',
    day(movedAt),
    '',
    noteOf(facts),
  ]
}

/** The ten columns of the outgoing book, in order; the receipt signature (9) is left for the hand. */
function outgoingCells(facts: BookFacts): string[] {
  const { paper, entry, written, takenAt, movedAt } = facts
  const own = entry?.notation ? `${written}/${entry.notation}` : written
  return [
    paper?.reference || own,
    dated(paper ? paper.issuedOn : entry?.dated) || day(takenAt),
    about(facts),
    paper?.signerName ?? entry?.signer ?? '',
    entry?.receivers ?? '',
    paper?.unitName || (entry?.keeper ?? ''),
    entry?.copies ? String(entry.copies) : '',
    day(movedAt),
    '',
    noteOf(facts),
  ]
}

/** A line of the book as it is printed (NĐ 30/2020 PL IV.I, PL IV.III). */
export const rowOf = (kind: 'incoming' | 'outgoing', facts: BookFacts): ExtractRow => ({
  number: facts.number,
  cells: (kind === 'incoming' ? incomingCells(facts) : outgoingCells(facts)).map((cell) =>
    cell.normalize('NFC'),
  ),
  place: facts.place,
})
