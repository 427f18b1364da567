import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DelegationId } from '../delegation.ts'
import { aboutAccount } from '../events.ts'
import { stateOfDelegation } from '../rules/delegation.ts'
import type { SessionId } from '../session.ts'
import { listActingRights } from '../store/acting-rights.ts'
import { listDelegations } from '../store/delegations.ts'
import { listHoldings } from '../store/holdings.ts'
import { type ActingChoice, findOpenSession, updateActing } from '../store/sessions.ts'
import { ownAccount } from './own-account.ts'

/** What to act from: a post of one's own, an office, or a delegation. */
export type ActingTarget =
  | { readonly kind: 'holding'; readonly id: Id<'holding'> }
  | { readonly kind: 'office'; readonly id: Id<'acting-right'> }
  | { readonly kind: 'delegation'; readonly id: DelegationId }

async function check(
  tx: Tx,
  accountId: Parameters<typeof listHoldings>[1],
  target: ActingTarget,
): Promise<ActingChoice> {
  const none: ActingChoice = { holdingId: null, actingRightId: null, delegationId: null }
  if (target.kind === 'holding') {
    const held = await listHoldings(tx, accountId)
    if (held.some(({ id, untilAt }) => id === target.id && !untilAt)) return { ...none, holdingId: target.id }
  }
  if (target.kind === 'office') {
    const rights = await listActingRights(tx, accountId)
    if (rights.some(({ id, personId }) => id === target.id && personId === accountId))
      return { ...none, actingRightId: target.id }
  }
  if (target.kind === 'delegation') {
    const received = await listDelegations(tx, accountId)
    const found = received.find(({ id, toAccountId }) => id === target.id && toAccountId === accountId)
    if (found && stateOfDelegation(found, tx.now) === 'alive') return { ...none, delegationId: target.id }
  }
  return refuse(403, reason('identity.acting-not-yours'))
}

/** Chooses from which post, as which office or under which delegation this session acts from now on. */
export async function switchActing(
  tx: Tx,
  { sessionId, target }: { sessionId: SessionId; target: ActingTarget },
): Promise<void> {
  const account = await ownAccount(tx)
  const session = await findOpenSession(tx, sessionId)
  if (session?.accountId !== account.id) refuse(404, reason('identity.no-such-session'))
  const choice = await check(tx, account.id, target)
  await updateActing(tx, sessionId, choice)
  await tx.announce(aboutAccount('identity.acting-switched', account, { after: { sessionId, ...target } }))
}
