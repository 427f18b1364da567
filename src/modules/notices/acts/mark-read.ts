import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Notice, Subject } from '../notice.ts'
import { findNotice, type Reading, updateRead } from '../store/notices.ts'
import { wake } from './wake.ts'

/** Closes own notices as read: some, those about a subject, or all told until a moment (what came later stays unread). Gives how many. */
export async function markRead(tx: Tx, reading: Reading): Promise<number> {
  const { actor } = tx
  if (actor.kind !== 'person') return 0
  const count = await updateRead(tx, reading)
  if (count > 0) wake(tx, [actor])
  return count
}

/** Closes what the acting person was told about a subject: for the page of the matter, when they open it there. Gives how many. */
export async function markReadAbout(tx: Tx, subject: Subject): Promise<number> {
  return markRead(tx, { subject })
}

/** Opens one of the own notices: it is read from now on. Refuses 404 where there is none, or none any more. */
export async function openNotice(tx: Tx, id: string): Promise<Notice> {
  const notice = (await findNotice(tx, id)) ?? refuse(404, reason('notices.no-such-notice'))
  if (!notice.readAt) await markRead(tx, { ids: [id] })
  return notice
}
