import type { Id } from '#kit/ids.ts'
import type { AuthorityFacts } from './authority.ts'
import type { UnitFacts } from './unit.ts'
import type { Validity } from './validity.ts'

/** One stretch of days with the facts that held in it, why they came to hold, and who entered them. */
export type Version = Validity & {
  readonly id: Id<'version'>
  readonly reason: string
  readonly changedBy: string
  readonly changedAt: Temporal.Instant
}

export type AuthorityVersion = Version & AuthorityFacts
export type UnitVersion = Version & UnitFacts
