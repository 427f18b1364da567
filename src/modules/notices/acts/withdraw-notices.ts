import type { Tx } from '#platform/database/index.ts'
import type { Subject } from '../notice.ts'
import { closeNotices } from '../store/notices.ts'
import { wake } from './wake.ts'

export type WithdrawNotices = {
  readonly subject: Subject
  /** From whom, and from who stands in for them; from everybody when absent. */
  readonly accountIds?: readonly string[]
  /** Notices of these kinds; of all when absent. */
  readonly kinds?: readonly string[]
}

/** Takes a matter back from persons whose matter it is no longer: its notices vanish from their list and from letters that have not left. */
export async function withdrawNotices(tx: Tx, withdrawn: WithdrawNotices): Promise<void> {
  wake(tx, await closeNotices(tx, withdrawn))
}
