import type { Id } from '#kit/ids.ts'
import type { AccountId, AuthorityId } from './account.ts'
import type { Power } from './powers.ts'

export type DelegationId = Id<'delegation'>

/** That one person lends powers to another for a time (ủy quyền). */
export type Delegation = {
  readonly id: DelegationId
  readonly authorityId: AuthorityId
  readonly fromAccountId: AccountId
  readonly fromName: string
  readonly toAccountId: AccountId
  readonly toName: string
  readonly holdingId: Id<'holding'> | null
  readonly title: string | null
  readonly powers: readonly Power[]
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  readonly reason: string
  readonly revokedAt: Temporal.Instant | null
}

/** Where a delegation stands at an instant. */
export type DelegationState = 'coming' | 'alive' | 'over' | 'revoked'
