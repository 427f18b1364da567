import type { BusinessKind, Packet, SignatureFound, Tolerance } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import type { StatusMeaning } from './status-code.ts'
import type { PacketSubject, Way } from './delivery.ts'

export type ArrivalId = Id<'arrival'>

/** `held`: a recall, an update or a replacement whose original is not here yet. `rejected`: returned to the sender, another may come in its place. */
export const arrivalStates = ['received', 'held', 'effected', 'rejected'] as const
export type ArrivalState = (typeof arrivalStates)[number]

/** A packet that came and was acknowledged: kept as it came, once. */
export type Arrival = {
  readonly id: ArrivalId
  readonly authorityId: Id<'authority'>
  readonly messageId: string
  readonly fromCode: string
  readonly toCode: string
  readonly kind: 'document' | 'status'
  readonly business: BusinessKind | null
  readonly documentId: string
  readonly packet: Packet
  readonly tolerances: readonly Tolerance[]
  /** `instance`: signed by the instance that sent it; otherwise what stood where a signature should be. */
  readonly signature: 'instance' | SignatureFound
  readonly way: Way
  readonly hash: string
  readonly size: number
  readonly receivedAt: Temporal.Instant
  readonly state: ArrivalState
  /** What it became, e.g. `{ type: 'document', id }`. */
  readonly subject: PacketSubject | null
  readonly receipt: string
}

/** What became of a document at one recipient, as its status packets tell (QĐ 28/2018 Đ.6.3). */
export type Status = {
  readonly toCode: string
  readonly code: string
  /** What the code meant on its day; null for one that no decision gives. */
  readonly meaning: StatusMeaning | null
  readonly description: string
  readonly staff: string
  readonly at: Temporal.Instant
  readonly receivedAt: Temporal.Instant
}
