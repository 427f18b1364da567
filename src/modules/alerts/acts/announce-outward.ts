import { type Id, newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AlertId } from '../alert.ts'
import { askedAgain, toldOutward } from '../events.ts'
import type { ChannelKind, DispatchId, MessageId } from '../outward.ts'
import { mayAnnounce } from '../rules/access.ts'
import { reachesBelow } from '../rules/concern.ts'
import { listIssues } from '../store/reading.ts'
import { listChannels } from '../store/channels.ts'
import { insertDispatches, insertMessage, listDispatches, reopenDispatch } from '../store/dispatches.ts'
import { closeRecordings } from '../store/recordings.ts'
import { insertTry } from '../store/tries.ts'
import { withdrawMessages } from '../store/withdraw-messages.ts'
import { enqueueLane } from '../store/lanes.ts'
import { authorityOf, signature } from './in-authority.ts'

export type AnnounceOutward = {
  readonly authorityId: Id<'authority'>
  readonly subject: { readonly type: string; readonly id: string }
  /** Names what is told for ever, such as an edition; the subject itself where absent. Told once per channel. */
  readonly occasion?: string
  readonly title: string
  readonly text: string
  /** Where it can be read, with host. */
  readonly address: string
  readonly channels: readonly ChannelKind[]
  /** Goes before everything that is not. */
  readonly urgent?: boolean
  /** Not told after that. */
  readonly untilAt?: Temporal.Instant
}

/** Puts something in the queue of channels; an alert goes to those too who asked at the places below that it warns. Asked twice it is told once; refuses an alert of another authority (403), an exercise (409), and where no channel is chosen or one is not open (422). */
export async function announceOutward(tx: Tx, asked: AnnounceOutward): Promise<MessageId> {
  const { authorityId, subject, channels } = asked
  permit(mayAnnounce(tx.actor, authorityId))
  const open = (await listChannels(tx, authorityId)).map(({ kind }) => kind)
  const [issue] = subject.type === 'alert' ? await listIssues(tx, subject.id as AlertId) : []
  if (issue && issue.authorityId !== authorityId) refuse(403, reason('alerts.other-authority'))
  if (issue?.drill) refuse(409, reason('alerts.drill-outward'))
  if (channels.length === 0) refuse(422, reason('alerts.channels-wanted'))
  if (channels.some((channel) => !open.includes(channel))) refuse(422, reason('alerts.channel-not-open'))

  const message = {
    id: newId<'outward-message'>(),
    authorityId,
    subject,
    occasion: asked.occasion ?? `${subject.type}:${subject.id}`,
    title: asked.title,
    body: asked.text,
    address: asked.address,
    urgent: asked.urgent ?? false,
    untilAt: asked.untilAt ?? null,
    reaches: issue ? reachesBelow(issue, await listAuthorities(tx)) : [],
    ...signature(tx.actor),
  }
  const id = await insertMessage(tx, message)
  if ((await insertDispatches(tx, { id, authorityId }, channels)) === 0) return id
  for (const channel of channels) await enqueueLane(tx, { authorityId, channel })
  await tx.announce(toldOutward({ ...message, id }, channels))
  return id
}

/** Takes back what was to be told of a subject and has not gone out yet, and what was recorded of it: it was withdrawn. Technical: its owner's act announces. */
export async function withdrawOutward(tx: Tx, subjectId: string): Promise<void> {
  await withdrawMessages(tx, subjectId)
  await closeRecordings(tx, { sourceId: subjectId }, signature(tx.actor).byName)
}

/** Puts what failed, or of which nobody knows whether it went out, back in the queue. Refuses what waits or was sent (409). */
export async function askAgain(tx: Tx, { dispatchId }: { readonly dispatchId: DispatchId }): Promise<void> {
  const authorityId = authorityOf(tx.actor)
  permit(mayAnnounce(tx.actor, authorityId))
  const dispatch = (await listDispatches(tx, authorityId, { most: 500 })).find(({ id }) => id === dispatchId)

  if (!dispatch || !(await reopenDispatch(tx, dispatchId)))
    return refuse(409, reason('alerts.not-to-ask-again'))
  const { byName } = signature(tx.actor)
  await insertTry(tx, { id: dispatchId, authorityId }, { outcome: 'asked-again', code: '', answer: '', byName }) // prettier-ignore
  await enqueueLane(tx, { authorityId, channel: dispatch.channel })
  await tx.announce(askedAgain(dispatchId, authorityId))
}
