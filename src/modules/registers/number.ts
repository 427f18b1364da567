import type { Id } from '#kit/ids.ts'

/** A number given out by a series: whole, from 1 each year, without suffix letters. */
export type TakenNumber = {
  readonly id: Id<'number'>
  readonly bookId: Id<'book'>
  readonly number: number
  readonly year: number
  readonly takenAt: Temporal.Instant
  /** True when the same key had taken it before: nothing was written this time. */
  readonly repeated: boolean
}

/** What became of a number: waiting to be used, used by a subject, or cancelled with a reason. */
export const numberStates = ['waiting', 'used', 'cancelled'] as const
export type NumberState = (typeof numberStates)[number]

/** What a used number shows in its book, as the printed columns of NĐ 30/2020 PL IV know it; a snapshot at the time of use. */
export type BookEntry = {
  /** Symbol beside the number, e.g. `QĐ-UBND`; for arrivals the sender's number and symbol. */
  readonly notation?: string
  /** Date of the document, ISO. */
  readonly dated?: string
  readonly documentType?: string
  readonly abstract?: string
  readonly signer?: string
  /** Author of an arrived document. */
  readonly author?: string
  /** Receivers of an issued one; unit or person who gets an arrived one. */
  readonly receivers?: string
  /** Unit or person that keeps the copy. */
  readonly keeper?: string
  readonly copies?: number
  readonly note?: string
}

/** What a number is used for: kind and id of the thing that bears it. */
export type NumberSubject = { readonly type: string; readonly id: string }

/** A line of a book. */
export type BookLine = {
  readonly id: Id<'number'>
  readonly number: number
  readonly takenAt: Temporal.Instant
  readonly takenByName: string
  readonly purpose: string | null
  readonly state: NumberState
  readonly subject: NumberSubject | null
  readonly entry: BookEntry | null
  /** Why it was cancelled. */
  readonly reason: string | null
  readonly settledAt: Temporal.Instant | null
  readonly settledByName: string | null
}

/** A number as it was taken elsewhere, with what became of it; times and ids as JSON writes them. */
export type RetoldNumber = {
  readonly place: number
  readonly id: string
  readonly authorityId: string
  readonly registerId: string
  readonly key: string
  readonly number: number
  readonly at: string
  readonly year: number
  readonly account: string | null
  readonly person: string
  readonly purpose: string | null
  readonly outcome: 'used' | 'cancelled' | null
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly entry: unknown
  readonly reason: string | null
  readonly settledAt: string | null
  readonly settledBy: string | null
  readonly settledByName: string | null
}
