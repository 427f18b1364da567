import type { Tx } from '#platform/database/index.ts'
import { deleteOverdue } from '../store/salts.ts'

/** Forgets what was kept for its days only: yesterday's salt, so that no mark can be traced to an address any more, and contacts whose time is over. */
export async function forget(tx: Tx): Promise<{ salts: number; contacts: number }> {
  return deleteOverdue(tx)
}
