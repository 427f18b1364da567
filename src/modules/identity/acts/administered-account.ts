import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Account, type AccountId, administratorRole, instanceAdministratorRole } from '../account.ts'
import { mayChange } from '../rules/accounts.ts'
import { lockAccount } from '../store/accounts.ts'
import { countGranted, listRoleGrants } from '../store/role-grants.ts'

/** Locks an account in order to administer it; refuses (403) who may not, and (404) what is not there. */
export async function lockAdministered(tx: Tx, accountId: AccountId): Promise<Account> {
  const account = await lockAccount(tx, accountId)
  permit(mayChange(tx.actor, account, await listRoleGrants(tx, accountId)))
  return account
}

/** Refuses (409) to take `role`, or every role, from the last who has it: of an authority its administrator, of the instance as far as the wall lets see. */
export async function keepOneAdministrator(
  tx: Tx,
  { id, authorityId }: Account,
  roles: readonly string[] = [administratorRole, instanceAdministratorRole],
): Promise<void> {
  const own = await listRoleGrants(tx, id)
  for (const role of roles) {
    if (!own.some((grant) => grant.role === role)) continue
    const among = role === administratorRole ? authorityId : undefined
    if ((await countGranted(tx, role, among)) <= 1) refuse(409, reason('identity.last-administrator'))
  }
}
