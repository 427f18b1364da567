import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AlertId, Issue } from '../alert.ts'
import { type ChannelKind, type Dispatch, tellsEach } from '../outward.ts'
import { listChannels } from '../store/channels.ts'
import { listDispatches } from '../store/dispatches.ts'
import { listIssues } from '../store/reading.ts'
import { type AnnounceOutward, announceOutward } from './announce-outward.ts'

/** Puts what became of an alert into words: its last issue first. */
export type SayFurther = (issues: readonly [Issue, ...Issue[]]) => Pick<AnnounceOutward, 'title' | 'text' | 'address'> // prettier-ignore

// Where each person is told, some were told as soon as it was tried, however it went on.
const wasHeard = ({ channel, outcome, begunAt, tries }: Dispatch) =>
  outcome === 'sent' ||
  outcome === 'uncertain' ||
  (outcome === null && begunAt !== null) ||
  (tellsEach(channel) && tries > 0)

/** Tells what became of an alert over the channels that told it before: its next issue also where the one before was still waiting. What nobody was told of is not told further. */
export async function tellFurther(
  tx: Tx,
  { alertId, authorityId }: { readonly alertId: AlertId; readonly authorityId: Id<'authority'> },
  say: SayFurther,
): Promise<void> {
  const [last, ...earlier] = await listIssues(tx, alertId)
  if (!last) return
  const told = await listDispatches(tx, authorityId, { subjectId: alertId, most: 200 })
  const open = (await listChannels(tx, authorityId)).map(({ kind }) => kind)
  const concerned = told.filter((one) => wasHeard(one) || (!last.endedAt && one.outcome === null))
  const channels: ChannelKind[] = open.filter((kind) => concerned.some(({ channel }) => channel === kind))
  if (channels.length === 0) return
  await announceOutward(tx, {
    ...say([last, ...earlier]),
    authorityId,
    subject: { type: 'alert', id: alertId },
    occasion: last.endedAt ? `alert-end:${alertId}` : `alert-issue:${last.issueId}`,
    channels,
    urgent: true,
    untilAt: last.endedAt ? tx.now.add({ hours: 24 }) : last.untilAt,
  })
}
