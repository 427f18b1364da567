import type { Id } from '#kit/ids.ts'

/** One code of a list, in the words of the version asked for. */
export type Code = {
  readonly code: string
  readonly name: string
  readonly english: string
  /** As papers bear it, in its exact case (`QyĐ`, `TTr`); null where the decree gives none (công văn, thư công). */
  readonly abbreviation: string | null
}

/** A list that every authority shares. */
export type CodeList = { readonly key: string; readonly name: string; readonly english: string }

/** A list as it stands between two days, with its legal source; `validTo` is its last day, null while it is in force. */
export type CodeListVersion = {
  readonly id: Id<'code-list-version'>
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  readonly source: string
  readonly addedByName: string
}
