import { reason, type Verdict } from '#kit/refusal.ts'
import type { Account } from '../account.ts'
import type { Delegation, DelegationState } from '../delegation.ts'
import { type Power, powersOfRole } from '../powers.ts'

/** Longest period of one delegation: longer ones are written anew, so that nobody forgets them. */
export const longestDelegationDays = 366

/** Where a delegation stands; it lives from its first to before its last instant. */
export function stateOfDelegation(
  { fromAt, untilAt, revokedAt }: Delegation,
  now: Temporal.Instant,
): DelegationState {
  if (revokedAt) return 'revoked'
  if (Temporal.Instant.compare(now, untilAt) >= 0) return 'over'
  return Temporal.Instant.compare(now, fromAt) < 0 ? 'coming' : 'alive'
}

/** The powers that roles carry: what somebody has to lend. */
export function powersOf(roles: readonly string[]): Power[] {
  return [...new Set(roles.flatMap((role) => powersOfRole[role] ?? []))]
}

type Wanted = {
  readonly powers: readonly Power[]
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  readonly reason: string
}

/** What stands against a delegation: lending what one does not have, to nobody fit, or for no sensible time. A lent power is never lent on. */
export function mayDelegate(
  wanted: Wanted,
  giver: { account: Account; roles: readonly string[] },
  receiver: Account,
  now: Temporal.Instant,
): Verdict {
  const reasons = []
  const own = powersOf(giver.roles)
  if (wanted.powers.length === 0) reasons.push(reason('identity.delegation-empty'))
  if (wanted.powers.some((power) => !own.includes(power))) reasons.push(reason('identity.delegation-not-own'))
  if (receiver.kind !== 'person' || receiver.closing) reasons.push(reason('identity.delegation-receiver'))
  if (receiver.id === giver.account.id) reasons.push(reason('identity.delegation-self'))
  if (Temporal.Instant.compare(wanted.untilAt, wanted.fromAt) <= 0)
    reasons.push(reason('identity.delegation-order'))
  if (Temporal.Instant.compare(wanted.untilAt, now) <= 0) reasons.push(reason('identity.delegation-past'))
  if (wanted.untilAt.since(wanted.fromAt).total('hours') > longestDelegationDays * 24) {
    reasons.push(reason('identity.delegation-long', { days: longestDelegationDays }))
  }
  if (wanted.reason.trim() === '') reasons.push(reason('identity.reason-missing'))
  return reasons
}
