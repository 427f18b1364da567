import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayAdminister, mayClose } from '../rules/accounts.ts'
import { endClosing, findAccount, insertClosing, lockAccount } from '../store/accounts.ts'
import { endActingRights, insertActingRights } from '../store/acting-rights.ts'
import { endDelegations } from '../store/delegations.ts'
import { endHoldings } from '../store/holdings.ts'
import { endRoleGrants } from '../store/role-grants.ts'
import { endSessions } from '../store/sessions.ts'
import { keepOneAdministrator, lockAdministered } from './administered-account.ts'

/** What ended with an account. */
export type Ended = {
  readonly holdings: number
  readonly delegations: number
  readonly sessions: number
  readonly offices: number
}

async function endEverything(tx: Tx, account: Account, why: string, successor?: Account): Promise<Ended> {
  const { id: accountId, authorityId } = account
  const holdings = await endHoldings(tx, { accountId, reason: why })
  const delegations = await endDelegations(tx, { accountId })
  await endRoleGrants(tx, accountId)
  const offices = await endActingRights(tx, { accountId })
  const inherited = offices.filter(({ personId }) => successor && personId === accountId)
  if (successor)
    await insertActingRights(
      tx,
      inherited.map(({ organisationId }) => ({ organisationId, personId: successor.id, authorityId })),
    )
  const sessions = await endSessions(tx, { accountId, reason: 'account-closed' })
  return { holdings, delegations, sessions, offices: offices.length }
}

/** Closes an account: posts, sessions, delegations and rights to act end with it, at once. Nothing is deleted; it can be reopened. */
export async function closeAccount(
  tx: Tx,
  { accountId, reason: why }: { accountId: AccountId; reason: string },
): Promise<Ended> {
  const account = await lockAdministered(tx, accountId)
  permit(mayClose(tx.actor, account))
  if (why.trim() === '') refuse(422, reason('identity.reason-missing'))
  await keepOneAdministrator(tx, account)
  await insertClosing(tx, { id: newId(), account, reason: why, successorId: null })
  const ended = await endEverything(tx, account, why)
  await tx.announce(aboutAccount('identity.account-closed', account, { after: ended, reason: why }))
  return ended
}

export type HandOver = {
  readonly accountId: AccountId
  readonly successorId: AccountId
  readonly reason: string
  readonly close: boolean
}

/** Somebody leaves (bàn giao): posts, sessions and delegations end, the offices acted as pass to the successor, the account closes. One act. */
export async function handOver(
  tx: Tx,
  { accountId, successorId, reason: why, close }: HandOver,
): Promise<Ended> {
  const account = await lockAdministered(tx, accountId)
  permit(mayClose(tx.actor, account))
  const successor = await findAccount(tx, successorId)
  const fit =
    successor &&
    successor.kind === 'person' &&
    !successor.closing &&
    successor.authorityId === account.authorityId
  if (!fit || successor.id === accountId) return refuse(422, reason('identity.successor-unfit'))
  if (why.trim() === '') refuse(422, reason('identity.reason-missing'))
  await keepOneAdministrator(tx, account)
  if (close) await insertClosing(tx, { id: newId(), account, reason: why, successorId })
  const ended = await endEverything(tx, account, why, successor)
  await tx.announce(
    aboutAccount('identity.handed-over', account, {
      after: { ...ended, successorId, closed: close },
      reason: why,
    }),
  )
  return ended
}

/** Opens a closed account again; posts and rights have to be given anew. */
export async function reopenAccount(
  tx: Tx,
  { accountId, reason: why }: { accountId: AccountId; reason: string },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayAdminister(tx.actor, account.authorityId))
  if (!account.closing) refuse(409, reason('identity.open-already'))
  await endClosing(tx, accountId)
  await tx.announce(
    aboutAccount('identity.account-reopened', account, {
      before: { reason: account.closing?.reason },
      reason: why,
    }),
  )
}
