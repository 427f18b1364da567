import type { Id } from '#kit/ids.ts'
import type { AuthorityId, NewAuthority } from './authority.ts'
import type { NewPosition } from './position.ts'
import type { NewUnit } from './unit.ts'

export type SchemeId = Id<'scheme'>

/** A unit that a new authority starts with. */
export type PlannedUnit = Pick<NewUnit, 'kind' | 'name' | 'abbreviation' | 'remit' | 'sort'> & {
  readonly positions?: readonly Pick<NewPosition, 'title' | 'kind' | 'seats'>[]
}

/** The authority that continues others, as planned; an earlier step may bring its parent into being, a later one replace it. */
export type PlannedSuccessor = Omit<NewAuthority, 'validFrom' | 'id'> & {
  readonly id: AuthorityId
  readonly units: readonly PlannedUnit[]
}

/** One step: these end; the successor continues them, or nobody does (dissolved). */
export type SchemeStep = {
  readonly fromIds: readonly AuthorityId[]
  readonly successor: PlannedSuccessor | null
}

/** A planned rearrangement of administrative units (đề án sắp xếp đơn vị hành chính). */
export type Scheme = {
  readonly id: SchemeId
  readonly authorityId: AuthorityId
  readonly title: string
  readonly instrument: string
  readonly plannedOn: Temporal.PlainDate
  readonly plannedBy: string
  readonly carriedOutOn: Temporal.PlainDate | null
  readonly carriedOutBy: string | null
  readonly sample: boolean
  readonly steps: readonly SchemeStep[]
}
