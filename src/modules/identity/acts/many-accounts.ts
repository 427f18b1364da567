import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { closeAccount } from './close-account.ts'
import { unlockAccount } from './unlock-account.ts'

/** Closes several accounts, all or none; one refusal names what stands against it. */
export async function closeAccounts(
  tx: Tx,
  { accountIds, reason }: { accountIds: readonly AccountId[]; reason: string },
): Promise<void> {
  for (const accountId of accountIds.toSorted()) await closeAccount(tx, { accountId, reason })
}

/** Opens several accounts again that too many wrong passwords locked. */
export async function unlockAccounts(tx: Tx, accountIds: readonly AccountId[]): Promise<void> {
  for (const accountId of accountIds.toSorted()) await unlockAccount(tx, accountId)
}
