import type { Tx } from '#platform/database/index.ts'
import type { Subject, Title, Urgency } from '../notice.ts'
import { insertNotices } from '../store/notices.ts'
import { enqueueErrands } from '../store/queue.ts'
import { noticeKinds, sendsMail, settings } from './settings.ts'
import { wake } from './wake.ts'

export type Tell = {
  /** Persons of the authority at work; Krông itself may tell persons of any. Citizens, offices and closed accounts are passed over. */
  readonly accountIds: readonly string[]
  /** A kind declared with `defineNoticeKinds`. */
  readonly kind: string
  readonly subject: Subject
  /** The page of the matter: an address of this site. */
  readonly href: string
  readonly title: Title
  readonly urgency?: Urgency
  /** Tells notices of one kind about one subject apart, e.g. by assignment. */
  readonly groupKey?: string
}

const isOwnAddress = (href: string) => /^\/(?![/\\])/.test(href)

/**
 * Tells persons something, inside the act that made it so: their bell moves with the commit and e-mail is planned after it. The same kind
 * about the same subject, while unread, stays one notice, told once more with the newest words. Throws a TypeError for an undeclared kind
 * or a foreign address.
 */
export async function tell(
  tx: Tx,
  { accountIds, kind, subject, href, title, urgency = 'ordinary', groupKey = '' }: Tell,
): Promise<void> {
  if (!isOwnAddress(href)) throw new TypeError(`a notice leads to a page of this site, not to ${href}`)
  if (settings() && !noticeKinds().some((one) => one.kind === kind))
    throw new TypeError(`no module declared notices of kind ${kind}`)

  const told = await insertNotices(tx, { accountIds, kind, subject, href, title, urgency, groupKey })

  const toPlan = told.filter(({ toldAnew }) => !toldAnew || urgency === 'urgent')
  if (sendsMail() && toPlan.length > 0)
    await enqueueErrands(tx, [
      { task: 'notices.plan', payload: { noticeIds: toPlan.map(({ noticeId }) => noticeId) } },
    ])
  await wake(tx, told)
}
