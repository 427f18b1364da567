import type { Tx } from '#platform/database/index.ts'
import { aboutAccount } from '../events.ts'
import { insertAttempt } from '../store/attempts.ts'
import type { SignInAccount } from '../store/find-sign-in-account.ts'
import { hashName } from './credentials/token.ts'

/** Remembers a wrong password; the one that locks an account is announced, the others are technical rows and not the record's. */
export async function noteFailedSignIn(
  tx: Tx,
  failure: {
    username: string
    address: string
    account?: Pick<SignInAccount, 'id' | 'authorityId'>
    locks: boolean
  },
): Promise<void> {
  const { username, address, account, locks } = failure
  await insertAttempt(tx, { nameHash: hashName(username), address, succeeded: false })
  if (account && locks)
    await tx.announce(aboutAccount('identity.account-locked', account, { after: { address } }))
}
