import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayAdminister } from '../rules/accounts.ts'
import { lockAccount } from '../store/accounts.ts'
import { endHoldings, findPosition, getHolding, insertHoldings, listHoldings } from '../store/holdings.ts'

/** Puts a person into a post from `fromAt` on (now when absent); a post has so many seats and no more. */
export async function givePosition(
  tx: Tx,
  {
    accountId,
    positionId,
    fromAt = tx.now,
  }: { accountId: AccountId; positionId: Id<'position'>; fromAt?: Temporal.Instant },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayAdminister(tx.actor, account.authorityId))
  if (account.kind !== 'person') refuse(422, reason('identity.persons-only'))
  const position = await findPosition(tx, positionId)
  if (!position || position.authorityId !== account.authorityId)
    refuse(404, reason('identity.no-such-position'))
  const held = await listHoldings(tx, accountId)
  if (held.some((holding) => holding.positionId === positionId && !holding.untilAt))
    refuse(409, reason('identity.position-held'))
  if (position.held >= position.seats)
    refuse(409, reason('identity.position-full', { title: position.title }))

  await insertHoldings(tx, [{ accountId, authorityId: account.authorityId, positionId, fromAt }])
  await tx.announce(
    aboutAccount('identity.position-given', account, {
      after: { positionId, title: position.title, fromAt: fromAt.toString() },
    }),
  )
}

/** Ends a post of a person now; what it gave ends with it, on all open sessions. */
export async function endPosition(
  tx: Tx,
  { accountId, holdingId, reason: why }: { accountId: AccountId; holdingId: Id<'holding'>; reason: string },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayAdminister(tx.actor, account.authorityId))
  const holding = await getHolding(tx, holdingId)
  if (holding.accountId !== accountId) refuse(404, reason('identity.no-such-holding'))
  const ended = await endHoldings(tx, { accountId, id: holdingId, reason: why })
  if (ended === 0) refuse(409, reason('identity.position-ended-already'))
  await tx.announce(
    aboutAccount('identity.position-ended', account, {
      before: { positionId: holding.positionId, title: holding.title },
      reason: why,
    }),
  )
}
