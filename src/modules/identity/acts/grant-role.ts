import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayGrantRole } from '../rules/accounts.ts'
import { lockAccount } from '../store/accounts.ts'
import { endRoleGrants, insertRoleGrant } from '../store/role-grants.ts'
import { keepOneAdministrator } from './administered-account.ts'

/** Gives a role beside the posts: administrator of the authority, or of the instance. */
export async function grantRole(
  tx: Tx,
  { accountId, role, reason: why }: { accountId: AccountId; role: string; reason: string },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayGrantRole(tx.actor, account, role))
  await insertRoleGrant(tx, { accountId, authorityId: account.authorityId, role, reason: why })
  await tx.announce(aboutAccount('identity.role-granted', account, { after: { role }, reason: why }))
}

/** Takes such a role away; the last administrator stays. */
export async function endRole(
  tx: Tx,
  { accountId, role, reason: why }: { accountId: AccountId; role: string; reason: string },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayGrantRole(tx.actor, account, role))
  await keepOneAdministrator(tx, account, [role])
  await endRoleGrants(tx, accountId, role)
  await tx.announce(aboutAccount('identity.role-ended', account, { before: { role }, reason: why }))
}
