import type { Id } from '#kit/ids.ts'

/** A line of a register book as it is printed: the ten columns of NĐ 30/2020 PL IV as text, and its place in the record. */
export type ExtractRow = {
  readonly number: number
  readonly cells: readonly string[]
  /** The line of the record that tells its registration; null where the number waits. */
  readonly place: { readonly seq: string; readonly hash: string } | null
}

/** What is printed, whole: the digest of its canonical form is what a signature covers. */
export type ExtractContent = {
  readonly organ: string
  readonly book: string
  readonly kind: 'incoming' | 'outgoing'
  readonly year: number
  readonly volume: string
  /** ISO dates, both counted. */
  readonly from: string
  readonly until: string
  readonly rows: readonly ExtractRow[]
}

/** An extract as it was printed; its row is never changed. */
export type Extract = {
  readonly id: Id<'extract'>
  readonly authorityId: Id<'authority'>
  readonly bookId: Id<'book'>
  /** Printed on each sheet; whoever has it can compare the sheet with the book. */
  readonly code: string
  readonly content: ExtractContent
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly digest: string
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
}

/** An extract under the signature of its authority; the newest file counts. */
export type SignedExtract = {
  readonly authorityId: Id<'authority'>
  readonly extractId: Id<'extract'>
  readonly version: number
  readonly file: { readonly id: Id<'file'>; readonly hash: string; readonly name: string }
  /** How far the signature was raised: B-B, B-T, B-LT or B-LTA. */
  readonly level: string
  /** What the certificate of the signature says. */
  readonly holder: string
  readonly issuer: string
  readonly serial: string
  readonly trial: boolean
  readonly signedAt: Temporal.Instant
  readonly signedBy: Id<'account'> | null
  readonly signedByName: string
}

/** How many numbers one extract holds at most: one bound volume of about 150 sheets, which takes some 4 seconds to set. */
export const mostExtracted = 2000
