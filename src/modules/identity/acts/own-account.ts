import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Account } from '../account.ts'
import { getAccount } from '../store/accounts.ts'

/** The account of the person who acts; refuses 403 to Krông itself and visitors, who have none. */
export async function ownAccount(reader: Reader): Promise<Account> {
  if (reader.actor.kind !== 'person') return refuse(403, reason('identity.persons-only'))
  return getAccount(reader, reader.actor.accountId)
}
