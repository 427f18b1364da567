import type { Tx } from '#platform/database/index.ts'
import { aboutAccount } from '../events.ts'
import type { SessionId } from '../session.ts'
import { insertPassword } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { ownAccount } from './own-account.ts'

/** Lays a new password of one's own (checked and hashed by `acceptPassword` before); every other session of the account ends. */
export async function changePassword(
  tx: Tx,
  { hash, sessionId }: { hash: string; sessionId: SessionId },
): Promise<void> {
  const account = await ownAccount(tx)
  await insertPassword(tx, {
    accountId: account.id,
    authorityId: account.authorityId,
    hash,
    setBy: account.id,
  })
  const ended = await endSessions(tx, {
    accountId: account.id,
    except: sessionId,
    reason: 'password-changed',
  })
  await tx.announce(aboutAccount('identity.password-changed', account, { after: { sessionsEnded: ended } }))
}
