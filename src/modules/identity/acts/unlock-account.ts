import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayAdminister } from '../rules/accounts.ts'
import { lockAccount } from '../store/accounts.ts'
import { insertUnlock } from '../store/unlocks.ts'

/** Opens an account again that too many wrong passwords locked. */
export async function unlockAccount(tx: Tx, accountId: AccountId): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayAdminister(tx.actor, account.authorityId))
  await insertUnlock(tx, account)
  await tx.announce(aboutAccount('identity.account-unlocked', account))
}
