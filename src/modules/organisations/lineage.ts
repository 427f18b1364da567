import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from './authority.ts'
import type { UnitId } from './unit.ts'

export const lineageKinds = ['merge', 'split', 'rename', 'dissolve', 'transfer'] as const
export type LineageKind = (typeof lineageKinds)[number]

/** One thread of descent: from an authority (or one of its units) to what continues it. */
export type Descent = {
  readonly id: Id<'descent'>
  readonly authorityId: AuthorityId
  readonly unitId: UnitId | null
  readonly toAuthorityId: AuthorityId | null
  readonly toUnitId: UnitId | null
  readonly kind: LineageKind
  /** First day on which the successor answers. */
  readonly effectiveOn: Temporal.PlainDate
  /** The resolution or decision, with number and date. */
  readonly instrument: string
  readonly reason: string
  readonly changedBy: string
  readonly sample: boolean
}

/** Why and in whose name something is changed; every edit carries it and history shows it. */
export type Edit = {
  readonly reason: string
  /** The instance administrator at whose order Krông acts across authorities. */
  readonly orderedBy?: { readonly accountId: Id<'account'>; readonly name: string }
}
