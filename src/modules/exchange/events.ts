import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { ArrivalId } from './arrival.ts'
import type { DeliveryState, PacketId, PacketSubject } from './delivery.ts'

/** The names of what this module announces. */
export const exchangeEvents = [
  'exchange.packet-queued',
  'exchange.delivery-ended',
  'exchange.packet-arrived',
  'exchange.status-arrived',
  'exchange.arrival-settled',
  'exchange.packet-closed',
  'exchange.packet-opened-again',
  'exchange.message-refused',
  'exchange.lane-paused',
  'exchange.lane-resumed',
  'exchange.lane-retried',
  'exchange.peer-added',
  'exchange.peer-changed',
  'exchange.peer-paused',
  'exchange.peer-resumed',
  'exchange.peer-revoked',
  'exchange.organ-entered',
  'exchange.organ-ended',
  'exchange.publisher-named',
  'exchange.list-taken',
] as const
export type ExchangeEvent = (typeof exchangeEvents)[number]

type Of = { readonly authorityId: Id<'authority'> }
const topicsOf = (subject: PacketSubject | null) => [
  'exchange',
  ...(subject ? [`${subject.type}:${subject.id}`] : []),
]

/** A packet was put into the lanes of its recipients. */
export const packetQueued = (
  { id, authorityId, subject }: Of & { readonly id: PacketId; readonly subject: PacketSubject | null },
  after: {
    readonly kind: string
    readonly business: string | null
    readonly documentId: string
    readonly to: readonly string[]
  },
): Announcement => ({
  name: 'exchange.packet-queued',
  authorityId,
  subject: { type: 'packet', id },
  after: { ...after, about: subject },
  topics: topicsOf(subject),
})

/** A packet ended at one recipient, with its receipt. */
export const deliveryEnded = (
  {
    packetId,
    authorityId,
    subject,
  }: Of & { readonly packetId: PacketId; readonly subject: PacketSubject | null },
  after: {
    readonly kind: string
    readonly business: string | null
    readonly toCode: string
    readonly toName: string
    readonly state: DeliveryState
    readonly code: string | null
    readonly text: string | null
  },
): Announcement => ({
  name: 'exchange.delivery-ended',
  authorityId,
  subject: { type: 'packet', id: packetId },
  after: { ...after, about: subject },
  topics: topicsOf(subject),
})

/** A packet came that somebody has to do something with: a document, a recall, an update, a replacement. */
export const packetArrived = (
  { id, authorityId }: Of & { readonly id: ArrivalId },
  after: {
    readonly fromCode: string
    readonly documentId: string
    readonly business: string
    readonly hash: string
  },
): Announcement => ({
  name: 'exchange.packet-arrived',
  authorityId,
  subject: { type: 'arrival', id },
  after,
  topics: ['exchange'],
})

/** A recipient reported what became of a document that was sent. */
export const statusArrived = (
  { id, authorityId }: Of & { readonly id: ArrivalId },
  about: PacketSubject | null,
  after: { readonly fromCode: string; readonly fromName: string; readonly code: string; readonly documentId: string }, // prettier-ignore
): Announcement => ({
  name: 'exchange.status-arrived',
  authorityId,
  subject: { type: 'arrival', id },
  after: { ...after, about },
  topics: topicsOf(about),
})

/** It is known what an arrival became, or that it waits. */
export const arrivalSettled = (
  { id, authorityId }: Of & { readonly id: ArrivalId },
  after: { readonly state: string; readonly subject: PacketSubject | null },
): Announcement => ({
  name: 'exchange.arrival-settled',
  authorityId,
  subject: { type: 'arrival', id },
  after,
  topics: topicsOf(after.subject),
})

/** The content of a packet is closed to everybody, or open again. */
export const packetClosed = (
  { id, authorityId }: Of & { readonly id: ArrivalId },
  closed: boolean,
): Announcement => ({
  name: closed ? 'exchange.packet-closed' : 'exchange.packet-opened-again',
  authorityId,
  subject: { type: 'arrival', id },
  topics: ['exchange'],
})

/** A message was refused at the door. */
export const messageRefused = (
  authorityId: Id<'authority'> | undefined,
  after: { readonly stage: string; readonly code: string; readonly fromCode: string | null; readonly toCode: string | null; readonly messageId: string | null; readonly times: number }, // prettier-ignore
): Announcement => ({
  name: 'exchange.message-refused',
  ...(authorityId ? { authorityId } : {}),
  subject: { type: 'message', id: after.messageId ?? 'unknown' },
  after,
  topics: ['exchange'],
})

/** Something was changed about lanes, peers or the directory. */
export const exchangeChanged = (
  name: ExchangeEvent,
  subject: { readonly type: 'lane' | 'peer' | 'organ' | 'publisher' | 'delivery'; readonly id: string },
  after: object,
  reason?: string,
): Announcement => ({ name, subject, after, ...(reason ? { reason } : {}), topics: ['exchange'] })
