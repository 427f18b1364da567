import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from './authority.ts'
import type { Contacts } from './contacts.ts'
import type { Validity } from './validity.ts'

export type UnitId = Id<'unit'>

export const unitKinds = [
  'council',
  'leadership',
  'office',
  'department',
  'service-unit',
  'one-stop-desk',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** What about a unit changes with time. */
export type UnitFacts = {
  readonly name: string
  /** Abbreviation in document symbols ('VP', 'TCKH'); empty when it has none. */
  readonly abbreviation: string
  readonly parentUnitId: UnitId | null
  /** What it is there for, in a sentence. */
  readonly remit: string
  readonly contacts: Contacts
  readonly sort: number
  /** Shown on the public contact page. */
  readonly published: boolean
}

/** A unit as it was (or is) on one day. */
export type Unit = UnitFacts &
  Validity & {
    readonly id: UnitId
    readonly authorityId: AuthorityId
    readonly kind: UnitKind
    readonly sample: boolean
  }

/** What is needed to bring a unit into being; the rest of the facts has plain defaults. */
export type NewUnit = Partial<Omit<UnitFacts, 'name'>> & {
  readonly id?: UnitId
  readonly authorityId: AuthorityId
  readonly kind: UnitKind
  readonly name: string
  readonly validFrom: Temporal.PlainDate
  readonly sample?: boolean
}
