import type { Tx } from '#platform/database/index.ts'
import type { SessionId } from '../session.ts'
import { markSeen } from '../store/sessions.ts'

/** Keeps a used session from going idle; nothing that the record needs to know. */
export async function touchSession(tx: Tx, id: SessionId): Promise<void> {
  await markSeen(tx, id)
}
