import type { Tx } from '#platform/database/index.ts'
import { pruneSignInRows } from '../store/attempts.ts'

/** Forgets technical rows of signing in that have served; nothing that the record needs to know. */
export async function pruneSignIn(tx: Tx): Promise<void> {
  await pruneSignInRows(tx)
}
