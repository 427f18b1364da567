import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { insertPassword } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { insertUnlock } from '../store/unlocks.ts'
import { lockAdministered } from './administered-account.ts'

/** Lays one-time passwords, made and hashed before the act: all sessions end, a lock opens, and each person has to choose a new one at the next sign-in. */
export async function resetPasswords(
  tx: Tx,
  resets: readonly { accountId: AccountId; hash: string }[],
): Promise<{ displayName: string; username: string }[]> {
  const done = []
  for (const { accountId, hash } of resets.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    const account = await lockAdministered(tx, accountId)
    if (account.kind === 'organisation') refuse(422, reason('identity.persons-only'))
    if (account.closing) refuse(409, reason('identity.closed-already'))
    const setBy = tx.actor.kind === 'person' && tx.actor.accountId !== accountId ? tx.actor.accountId : null
    await insertPassword(tx, { accountId, authorityId: account.authorityId, hash, setBy })
    await insertUnlock(tx, account)
    const sessionsEnded = await endSessions(tx, { accountId, reason: 'password-reset' })
    await tx.announce(aboutAccount('identity.password-reset', account, { after: { sessionsEnded } }))
    done.push({ displayName: account.displayName, username: account.username })
  }
  return done
}
