import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from './authority.ts'
import type { UnitId } from './unit.ts'
import type { Validity } from './validity.ts'

export type PositionId = Id<'position'>

export const positionKinds = [
  'chair',
  'vice-chair',
  'office-head',
  'office-deputy',
  'head',
  'deputy-head',
  'specialist',
  'clerk',
  'one-stop-officer',
  'editor',
  'it-administrator',
  'other',
] as const
export type PositionKind = (typeof positionKinds)[number]

/** Roles that a position can give; what each role may do is said by the rules of each module. */
export const roles = [
  'leader',
  'unit-head',
  'clerk',
  'specialist',
  'one-stop-officer',
  'editor',
  'administrator',
  'instance-administrator',
] as const
export type Role = (typeof roles)[number]

/** A post in a unit: up to `seats` people hold it at a time, and hold its roles while they do. */
export type Position = Validity & {
  readonly id: PositionId
  readonly authorityId: AuthorityId
  readonly unitId: UnitId
  readonly title: string
  readonly kind: PositionKind
  readonly roles: readonly Role[]
  /** Order within the unit, the highest post first (1). */
  readonly rank: number
  readonly seats: number
  readonly sample: boolean
}

export type NewPosition = {
  readonly id?: PositionId
  readonly unitId: UnitId
  readonly title: string
  readonly kind: PositionKind
  /** Those that go with the kind when absent. */
  readonly roles?: readonly Role[]
  readonly rank?: number
  readonly seats?: number
  readonly validFrom: Temporal.PlainDate
  readonly sample?: boolean
}
