import { type Id, newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import type { DelegationId } from '../delegation.ts'
import { aboutAccount } from '../events.ts'
import type { Power } from '../powers.ts'
import { mayDelegate } from '../rules/delegation.ts'
import { isAdministrator } from '../rules/roles.ts'
import { findAccount, lockAccount } from '../store/accounts.ts'
import { endDelegations, insertDelegation, lockDelegation } from '../store/delegations.ts'
import { listHoldings } from '../store/holdings.ts'

export type Delegate = {
  /** Who lends; oneself, unless Krông or an administrator writes it down for them. */
  readonly fromAccountId: AccountId
  readonly toAccountId: AccountId
  readonly holdingId: Id<'holding'>
  readonly powers: readonly Power[]
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  readonly reason: string
}

/** Lends powers of a post to a colleague for a time (ủy quyền, NĐ 30/2020 Đ.13: signing for somebody is limited in time and scope). */
export async function delegate(tx: Tx, input: Delegate): Promise<DelegationId> {
  const giver = await lockAccount(tx, input.fromAccountId)
  const receiver = await findAccount(tx, input.toAccountId)
  if (!receiver || receiver.authorityId !== giver.authorityId)
    return refuse(404, reason('identity.no-such-account'))
  const own = tx.actor.kind === 'person' && tx.actor.accountId === giver.id && !tx.actor.actingFor
  if (!own && !isAdministrator(tx.actor)) return refuse(403, reason('identity.delegation-own-only'))
  const holding = (await listHoldings(tx, giver.id)).find(
    ({ id, untilAt }) => id === input.holdingId && !untilAt,
  )
  if (!holding) return refuse(404, reason('identity.no-such-holding'))
  permit(mayDelegate(input, { account: giver, roles: holding.roles }, receiver, tx.now), 422)

  const id: DelegationId = newId<'delegation'>()
  await insertDelegation(tx, { ...input, id, authorityId: giver.authorityId })
  const after = {
    ...input,
    delegationId: id,
    fromAt: input.fromAt.toString(),
    untilAt: input.untilAt.toString(),
  }
  await tx.announce(aboutAccount('identity.delegated', giver, { after, reason: input.reason }))
  return id
}

/** Takes lent powers back before their time: the giver, the receiver or an administrator may; it counts at once. */
export async function revokeDelegation(tx: Tx, id: DelegationId): Promise<void> {
  const delegation = await lockDelegation(tx, id)
  const { actor } = tx
  const party =
    actor.kind === 'person' && [delegation.fromAccountId, delegation.toAccountId].includes(actor.accountId)
  if (!party && !isAdministrator(actor)) refuse(403, reason('identity.delegation-own-only'))
  if ((await endDelegations(tx, { id })) === 0) refuse(409, reason('identity.delegation-over'))
  const giver = { id: delegation.fromAccountId, authorityId: delegation.authorityId }
  await tx.announce(
    aboutAccount('identity.delegation-revoked', giver, {
      before: { delegationId: id, to: delegation.toAccountId },
    }),
  )
}
