import type { Id } from '#kit/ids.ts'
import type { Contacts } from './contacts.ts'
import type { NewCode } from './code.ts'
import type { Validity } from './validity.ts'

export type AuthorityId = Id<'authority'>

export const authorityLevels = ['province', 'district', 'commune', 'other'] as const
export type AuthorityLevel = (typeof authorityLevels)[number]

export const authorityKinds = [
  'people-committee',
  'people-council',
  'department',
  'service-unit',
  'other',
] as const
export type AuthorityKind = (typeof authorityKinds)[number]

/** What about an authority changes with time. */
export type AuthorityFacts = {
  /** Full name as on its papers: 'Ủy ban nhân dân xã Tà Long'. */
  readonly name: string
  /** The place it governs: 'Xã Tà Long'. */
  readonly placeName: string
  /** Abbreviation in the symbols of its documents: 'UBND' (NĐ 30/2020, PL I). */
  readonly abbreviation: string
  readonly parentId: AuthorityId | null
  readonly contacts: Contacts
}

/** An authority as it was (or is) on one day. */
export type Authority = AuthorityFacts &
  Validity & {
    readonly id: AuthorityId
    readonly level: AuthorityLevel
    readonly kind: AuthorityKind
    /** Its part of public addresses; never reused by another authority. */
    readonly slug: string
    /** True when it works in this instance; false for neighbours that are only known. */
    readonly hosted: boolean
    readonly sample: boolean
  }

/** What is needed to bring an authority into being. */
export type NewAuthority = Omit<AuthorityFacts, 'contacts'> & {
  /** Made beforehand where others must point to it; a new one when absent. */
  readonly id?: AuthorityId
  readonly level: AuthorityLevel
  readonly kind: AuthorityKind
  readonly slug: string
  readonly hosted: boolean
  readonly validFrom: Temporal.PlainDate
  readonly contacts?: Contacts
  readonly codes?: readonly NewCode[]
  readonly sample?: boolean
}
