import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import type { SessionId } from '../session.ts'
import { endSessions, findOpenSession } from '../store/sessions.ts'
import { lockAdministered } from './administered-account.ts'
import { ownAccount } from './own-account.ts'

/** Ends one open session of one's own account; the browser is signed out at its next request. */
export async function revokeSession(tx: Tx, sessionId: SessionId): Promise<void> {
  const account = await ownAccount(tx)
  const session = await findOpenSession(tx, sessionId)
  if (session?.accountId !== account.id) refuse(404, reason('identity.no-such-session'))
  await endSessions(tx, { accountId: account.id, id: sessionId, reason: 'revoked' })
  await tx.announce(aboutAccount('identity.session-revoked', account, { after: { sessionId } }))
}

/** Ends every session of one's own account but the one at hand. */
export async function revokeOtherSessions(tx: Tx, current: SessionId): Promise<number> {
  const account = await ownAccount(tx)
  const ended = await endSessions(tx, { accountId: account.id, except: current, reason: 'revoked' })
  if (ended > 0) await tx.announce(aboutAccount('identity.session-revoked', account, { after: { ended } }))
  return ended
}

/** Ends every session of another's account. */
export async function revokeSessionsOf(tx: Tx, accountId: AccountId): Promise<number> {
  const account = await lockAdministered(tx, accountId)
  const ended = await endSessions(tx, { accountId, reason: 'revoked-by-administrator' })
  if (ended > 0) await tx.announce(aboutAccount('identity.session-revoked', account, { after: { ended } }))
  return ended
}
