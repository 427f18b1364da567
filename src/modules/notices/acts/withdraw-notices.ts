import type { Tx } from '#platform/database/index.ts'
import type { Subject } from '../notice.ts'
import { closeNotices } from '../store/notices.ts'
import { wake } from './wake.ts'

export type WithdrawNotices = {
  readonly subject: Subject
  /** From whom; from everybody when absent. */
  readonly accountIds?: readonly string[]
}

/** Takes a matter back from persons whose matter it is no longer, inside the act that took it from them: its notices vanish from their list and from letters that have not left. */
export async function withdrawNotices(tx: Tx, { subject, accountIds }: WithdrawNotices): Promise<void> {
  await wake(tx, await closeNotices(tx, subject, accountIds))
}
