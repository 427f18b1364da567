import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EditionText } from '../article.ts'
import { isNoticeCategory } from '../store/notice-board.ts'

/** Refuses a notice of a kind that there is not (422). */
export async function permitNotice(tx: Tx, { notice }: EditionText): Promise<void> {
  if (notice && !(await isNoticeCategory(tx, notice.category))) refuse(422, reason('portal.notice-kind'))
}
