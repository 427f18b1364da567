import type { Tx } from '#platform/database/index.ts'
import type { Subject, Title, Urgency } from '../notice.ts'
import { listStandIns } from '../store/stand-ins.ts'
import { insertNotices } from '../store/notices.ts'
import { enqueueErrands } from '../store/queue.ts'
import { noticeKinds, sendsMail, settings } from './settings.ts'
import { wake } from './wake.ts'

export type Tell = {
  /** Persons of the authority at work; Krông itself may tell persons of any. Citizens, offices and closed accounts are passed over. */
  readonly accountIds: readonly string[]
  /** Who made it so: nobody is told of their own act. */
  readonly except?: string | null
  /** A kind declared with `defineNoticeKinds`. */
  readonly kind: string
  readonly subject: Subject
  /** What makes it be told, e.g. a step: nobody is told twice of one occasion, whatever is repeated. */
  readonly occasion: string
  /** The page of the matter: an address of this site. */
  readonly href: string
  readonly title: Title
  readonly urgency?: Urgency
}

const isOwnAddress = (href: string) => /^\/(?![/\\])/.test(href)

/** Who is told, and whose matter it is: the persons, and those to whom they lent powers for the time being. */
async function hearersOf(tx: Tx, { accountIds, except }: Pick<Tell, 'accountIds' | 'except'>) {
  const owners = new Map([...new Set(accountIds)].map((id) => [id, id]))
  for (const { standInId, ownerId } of await listStandIns(tx, [...owners.keys()]))
    if (!owners.has(standInId)) owners.set(standInId, ownerId)
  if (except) owners.delete(except)
  return [...owners].map(([accountId, ownerId]) => ({ accountId, ownerId }))
}

/**
 * Tells persons something: their bell moves with the commit and e-mail is planned after it; who stands in for them hears it too. The same
 * kind about the same subject, while unread, stays one notice, told once more with the newest words. One statement, however many are told.
 * Throws a TypeError for an undeclared kind or a foreign address.
 */
export async function tell(
  tx: Tx,
  { accountIds, except, urgency = 'ordinary', ...said }: Tell,
): Promise<void> {
  const { kind, href } = said
  if (!isOwnAddress(href)) throw new TypeError(`a notice leads to a page of this site, not to ${href}`)
  if (settings() && !noticeKinds().some((one) => one.kind === kind))
    throw new TypeError(`no module declared notices of kind ${kind}`)
  if (accountIds.length === 0) return

  const hearers = await hearersOf(tx, { accountIds, except })
  const told = await insertNotices(tx, { ...said, hearers, urgency })

  const toPlan = told.filter(({ toldAnew }) => !toldAnew || urgency === 'urgent')
  // The demo's people exist on the bell alone.
  if (sendsMail() && toPlan.length > 0 && tx.origin.channel !== 'demo')
    await enqueueErrands(tx, [
      { task: 'notices.plan', payload: { noticeIds: toPlan.map(({ noticeId }) => noticeId) } },
    ])
  wake(tx, told)
}
