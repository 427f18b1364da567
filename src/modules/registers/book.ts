import type { Id } from '#kit/ids.ts'

/** What a register holds (NĐ 30/2020 Đ.15, 16, 22, 25): arrivals, issued papers, normative papers by type, copies, secret papers (numbers only). */
export const bookKinds = ['incoming', 'outgoing', 'normative', 'copies', 'secret'] as const
export type BookKind = (typeof bookKinds)[number]

/** A standing register (sổ đăng ký) of an authority; each year has its book. */
export type Register = {
  readonly id: Id<'register'>
  readonly kind: BookKind
  readonly name: string
  /** Code of the document type, for a register of one type. */
  readonly documentType: string | null
  readonly seriesId: Id<'series'>
  readonly seriesName: string
}

/** The book of one register and one year. */
export type Book = {
  readonly id: Id<'book'>
  readonly registerId: Id<'register'>
  readonly seriesId: Id<'series'>
  readonly kind: BookKind
  readonly name: string
  readonly documentType: string | null
  readonly year: number
  readonly openedAt: Temporal.Instant
  readonly openedByName: string
  readonly closing: { readonly at: Temporal.Instant; readonly byName: string; readonly reason: string } | null
}

/** Which book a number is taken from: a named one, or this year's of a register. */
export type BookChoice = { readonly bookId: Id<'book'> } | { readonly registerId: Id<'register'> }
