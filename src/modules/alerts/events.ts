import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { AlertEnding, AlertId, Issue, IssueText } from './alert.ts'
import type { ChannelId, ChannelKind, DispatchId, DispatchOutcome, MessageId } from './outward.ts'
import type { AiringId, AiringOutcome, ScriptId } from './loudspeaker.ts'
import type { PushSubscription } from './push-subscription.ts'
import type { Subscriber } from './subscriber.ts'

/** The names of what this module announces. */
export const alertsEvents = [
  'alerts.alert-issued',
  'alerts.alert-ended',
  'alerts.kind-opened',
  'alerts.kind-closed',
  'alerts.channel-opened',
  'alerts.channel-closed',
  'alerts.told-outward',
  'alerts.asked-again',
  'alerts.message-settled',
  'alerts.subscriber-confirmed',
  'alerts.subscriber-ended',
  'alerts.push-subscribed',
  'alerts.push-ended',
  'alerts.script-written',
  'alerts.airings-planned',
  'alerts.airing-noted',
  'alerts.recording-kept',
  'alerts.recording-withdrawn',
] as const

/** An alert was issued, or its next issue: every public page of the concerned sites changes at once. */
export const alertIssued = (
  { id, authorityId, issue, drill }: { readonly id: AlertId; readonly authorityId: Id<'authority'>; readonly issue: number; readonly drill: boolean }, // prettier-ignore
  { headline, scale, rank, fromAt, untilAt, whole, places }: IssueText,
  aloneWhy: string | null,
): Announcement => ({
  name: 'alerts.alert-issued',
  authorityId,
  subject: { type: 'alert', id },
  after: {
    issue,
    drill,
    headline,
    level: `${scale} ${rank}`,
    fromAt: fromAt.toString(),
    untilAt: untilAt.toString(),
    area: whole ? 'whole' : places.map(({ name, village }) => [village, name].filter(Boolean).join(', ')),
  },
  ...(aloneWhy ? { reason: aloneWhy } : {}),
  topics: ['alerts'],
  // What the issue before said must not be read any more.
  publishes: 'takes-away',
})

/** An alert ended. */
export const alertEnded = (
  { alertId, authorityId, headline }: Pick<Issue, 'alertId' | 'authorityId' | 'headline'>,
  how: AlertEnding,
  why: string,
): Announcement => ({
  name: 'alerts.alert-ended',
  authorityId,
  subject: { type: 'alert', id: alertId },
  after: { how, headline },
  ...(why ? { reason: why } : {}),
  topics: ['alerts'],
  publishes: 'takes-away',
})

/** An administrator added a kind, or closed one. */
export const kindMoved = (
  name: 'kind-opened' | 'kind-closed',
  authorityId: Id<'authority'>,
  after: { readonly code: string; readonly name: string },
): Announcement => ({
  name: `alerts.${name}`,
  authorityId,
  subject: { type: 'authority', id: authorityId },
  after,
  topics: ['alerts'],
})

type Own = { readonly authorityId: Id<'authority'> }

/** A channel was opened anew, or closed; its secrets are told to nobody. */
export const channelMoved = (
  name: 'channel-opened' | 'channel-closed',
  { id, authorityId, kind }: Own & { readonly id: ChannelId; readonly kind: ChannelKind },
  settings: object,
): Announcement => ({
  name: `alerts.${name}`,
  authorityId,
  subject: { type: 'channel', id },
  after: { kind, ...settings },
  topics: ['alerts'],
})

/** Somebody asked for something to be told outward. */
export const toldOutward = (
  { id, authorityId, title }: Own & { readonly id: MessageId; readonly title: string },
  channels: readonly ChannelKind[],
): Announcement => ({
  name: 'alerts.told-outward',
  authorityId,
  subject: { type: 'outward-message', id },
  after: { title, channels },
  topics: ['alerts'],
})

/** Somebody asked for another attempt. */
export const askedAgain = (id: DispatchId, authorityId: Id<'authority'>): Announcement => ({
  name: 'alerts.asked-again',
  authorityId,
  subject: { type: 'dispatch', id },
  topics: ['alerts'],
})

/** How telling something over one channel ended. */
export const messageSettled = (
  { id, authorityId }: Own & { readonly id: DispatchId },
  after: { readonly outcome: DispatchOutcome; readonly code: string },
): Announcement => ({
  name: 'alerts.message-settled',
  authorityId,
  subject: { type: 'dispatch', id },
  after,
  topics: ['alerts'],
})

/** Somebody confirmed that they want letters, or ended them; the record keeps no address. */
export const subscriberMoved = (
  name: 'subscriber-confirmed' | 'subscriber-ended',
  { id, authorityId, news }: Pick<Subscriber, 'id' | 'authorityId' | 'news'>,
): Announcement => ({
  name: `alerts.${name}`,
  authorityId,
  subject: { type: 'subscriber', id },
  after: { news },
})

/** Somebody asked to be told on a machine, or is not told there any more; the record keeps nothing of the machine. */
export const pushMoved = (
  name: 'push-subscribed' | 'push-ended',
  { id, authorityId, news }: Own & { readonly id: PushSubscription['id']; readonly news?: boolean },
): Announcement => ({
  name: `alerts.${name}`,
  authorityId,
  subject: { type: 'push-subscription', id },
  ...(news === undefined ? {} : { after: { news } }),
})

/** A text for the loudspeaker was written. */
export const scriptWritten = (
  { id, authorityId }: Own & { readonly id: ScriptId },
  title: string,
): Announcement => ({
  name: 'alerts.script-written',
  authorityId,
  subject: { type: 'script', id },
  after: { title },
  topics: ['alerts'],
})

/** It was planned when and where a script is read; the public programme changes at once. */
export const airingsPlanned = (
  { id, authorityId }: Own & { readonly id: ScriptId },
  after: { readonly planned: number; readonly clusters: readonly string[] },
): Announcement => ({
  name: 'alerts.airings-planned',
  authorityId,
  subject: { type: 'script', id },
  after,
  topics: ['alerts'],
  publishes: true,
})

/** It was noted how an airing went. */
export const airingNoted = (
  { id, authorityId }: Own & { readonly id: AiringId },
  outcome: AiringOutcome,
  why: string,
): Announcement => ({
  name: 'alerts.airing-noted',
  authorityId,
  subject: { type: 'airing', id },
  after: { outcome },
  ...(why ? { reason: why } : {}),
  topics: ['alerts'],
  publishes: true,
})

/** A script was recorded by an announcer, or its recording was taken back; the programme changes at once. */
export const recordingMoved = (
  name: 'recording-kept' | 'recording-withdrawn',
  { id, authorityId }: Own & { readonly id: ScriptId },
  after: object,
): Announcement => ({
  name: `alerts.${name}`,
  authorityId,
  subject: { type: 'script', id },
  after,
  topics: ['alerts'],
  publishes: name === 'recording-kept' ? true : 'takes-away',
})
