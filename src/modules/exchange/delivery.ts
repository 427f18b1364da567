import type { Id } from '#kit/ids.ts'
import type { BusinessKind } from '#kit/edxml/index.ts'

export type PacketId = Id<'packet'>
export type DeliveryId = Id<'delivery'>

/** What a packet is about in the module that sent it, e.g. `{ type: 'document', id }`. */
export type PacketSubject = { readonly type: string; readonly id: string }

/** Where a packet stands on its way to one recipient; the last four are ends, each with a signed receipt. */
export const deliveryStates = ['waiting', 'delivered', 'refused', 'expired', 'withdrawn'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** By which way an organ is reached: in this instance, at another Krông, over the national or provincial axis. */
export const ways = ['local', 'peer', 'axis'] as const
export type Way = (typeof ways)[number]

/** One recipient of one packet. */
export type Delivery = {
  readonly id: DeliveryId
  readonly packetId: PacketId
  readonly authorityId: Id<'authority'>
  readonly kind: 'document' | 'status'
  readonly business: BusinessKind | null
  readonly documentId: string
  readonly subject: PacketSubject | null
  readonly fromCode: string
  readonly toCode: string
  readonly toName: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly queuedAt: Temporal.Instant
  readonly lastTriedAt: Temporal.Instant | null
  /** Why the last attempt did not end it: a stable code, and what the other side said. */
  readonly lastFault: string | null
  readonly lastFaultText: string | null
  readonly goodUntil: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  /** Why it was refused, expired or withdrawn: a stable code and words. */
  readonly endCode: string | null
  readonly endText: string | null
  /** The signed receipt: a compact JWS, or what the axis answered. */
  readonly receipt: string | null
}

/** How a delivery attempt went. Only a receipt ends a delivery: anything else is tried again until its lifetime is over. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly receipt: string; readonly at: Temporal.Instant }
  | { readonly kind: 'refused'; readonly receipt: string; readonly code: string; readonly text: string }
  | { readonly kind: 'later'; readonly code: string; readonly text: string }

/** The packets of one authority to one recipient, which leave in their order. */
export type Lane = {
  readonly id: Id<'lane'>
  readonly authorityId: Id<'authority'>
  readonly fromCode: string
  readonly toCode: string
  readonly waiting: number
  readonly oldestAt: Temporal.Instant | null
  readonly failures: number
  readonly nextTryAt: Temporal.Instant | null
  readonly lastFault: string | null
  readonly lastFaultText: string | null
  readonly lastDeliveredAt: Temporal.Instant | null
  readonly pausedAt: Temporal.Instant | null
  readonly pausedBy: string | null
  readonly pausedWhy: string | null
}
