import type { Announcement } from '#platform/database/index.ts'
import type { Book, Register } from './book.ts'
import type { Code } from './code-list.ts'
import type { TakenNumber } from './number.ts'

/** The names of what this module announces. */
export const registersEvents = [
  'registers.register-opened',
  'registers.series-arranged',
  'registers.register-closed',
  'registers.book-opened',
  'registers.book-closed',
  'registers.number-taken',
  'registers.range-reserved',
  'registers.number-cancelled',
  'registers.code-list-version-added',
] as const

const topicOf = (bookId: string) => [`book:${bookId}`]

/** A number was taken by an act of its own. */
export function numberTaken(
  { id, bookId, number, year, takenAt }: TakenNumber,
  purpose?: string,
): Announcement {
  return {
    name: 'registers.number-taken',
    subject: { type: 'register-number', id },
    after: { bookId, number, year, takenAt: takenAt.toString(), purpose },
    topics: topicOf(bookId),
  }
}

type Settled = {
  readonly id: string
  readonly bookId: string
  readonly number: number
  readonly year: number
}

/** Numbers that follow one another were taken together. */
export function rangeReserved(taken: readonly TakenNumber[], reason: string): Announcement {
  const { bookId, year } = taken[0]!
  const numbers = taken.map(({ number }) => number)
  return {
    name: 'registers.range-reserved',
    subject: { type: 'book', id: bookId },
    after: { year, first: Math.min(...numbers), last: Math.max(...numbers) },
    reason,
    topics: topicOf(bookId),
  }
}

/** A number was given up, with a reason; it stays in its book as a cancelled line. */
export function numberCancelled({ id, bookId, number, year }: Settled, reason: string): Announcement {
  return {
    name: 'registers.number-cancelled',
    subject: { type: 'register-number', id },
    before: { state: 'waiting' },
    after: { state: 'cancelled', bookId, number, year },
    reason,
    topics: topicOf(bookId),
  }
}

/** A register came into being. */
export function registerOpened({ id, kind, name, documentType, seriesId }: Register): Announcement {
  return {
    name: 'registers.register-opened',
    subject: { type: 'register', id },
    after: { kind, name, documentType, seriesId },
    topics: ['registers'],
  }
}

/** From its next book on, a register draws from another series. */
export function seriesArranged(id: string, before: string, after: string, reason: string): Announcement {
  return {
    name: 'registers.series-arranged',
    subject: { type: 'register', id },
    before: { seriesId: before },
    after: { seriesId: after },
    reason,
    topics: ['registers'],
  }
}

/** A register is kept no longer. */
export function registerClosed(id: string, reason: string): Announcement {
  return {
    name: 'registers.register-closed',
    subject: { type: 'register', id },
    after: { closed: true },
    reason,
    topics: ['registers'],
  }
}

/** A year's book was opened by a person; `continuesAfter` is the last number of the paper book it goes on from. */
export function bookOpened({ id, registerId, year }: Book, continuesAfter: number): Announcement {
  return {
    name: 'registers.book-opened',
    subject: { type: 'book', id },
    after: { registerId, year, continuesAfter },
    topics: ['registers'],
  }
}

/** A book was closed: it gives no number any more. */
export function bookClosed({ id, registerId, year }: Book, reason: string): Announcement {
  return {
    name: 'registers.book-closed',
    subject: { type: 'book', id },
    before: { closed: false },
    after: { closed: true, registerId, year },
    reason,
    topics: ['registers', ...topicOf(id)],
  }
}

/** A shared code list stands anew from a day on. */
export function codeListVersionAdded(
  listKey: string,
  id: string,
  { validFrom, source, byName }: { validFrom: Temporal.PlainDate; source: string; byName: string },
  codes: readonly Code[],
): Announcement {
  return {
    name: 'registers.code-list-version-added',
    subject: { type: 'code-list', id: listKey },
    after: { versionId: id, validFrom: validFrom.toString(), source, byName, codes },
  }
}
