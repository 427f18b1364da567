import type { Tx } from '#platform/database/index.ts'
import { aboutAccount } from '../events.ts'
import type { SessionState } from '../session.ts'
import { endSessions } from '../store/sessions.ts'

/** Ends the session of this browser. */
export async function signOut(
  tx: Tx,
  { id, accountId, authorityId }: Pick<SessionState, 'id' | 'accountId' | 'authorityId'>,
): Promise<void> {
  const ended = await endSessions(tx, { accountId, id, reason: 'signed-out' })
  if (ended > 0)
    await tx.announce(
      aboutAccount('identity.signed-out', { id: accountId, authorityId }, { after: { sessionId: id } }),
    )
}
