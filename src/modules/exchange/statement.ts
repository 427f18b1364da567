/** What instances say to one another under their signature: compact JWS (RFC 7515), ES256. */

/** `krong-message`: what a sender says of the packet that follows. */
export type MessageStatement = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: 'document' | 'status'
  /** SHA-256 of the packet's bytes, hexadecimal, and their number. */
  readonly hash: string
  readonly size: number
  /** ISO 8601 instants. */
  readonly sentAt: string
  readonly goodUntil: string
}

/** What is said of a packet that goes to one recipient. */
export const statementOf = (
  delivery: {
    readonly packetId: string
    readonly fromCode: string
    readonly toCode: string
    readonly kind: 'document' | 'status'
    readonly queuedAt: Temporal.Instant
    readonly goodUntil: Temporal.Instant
  },
  { hash, size }: { readonly hash: string; readonly size: number },
): MessageStatement => ({
  id: delivery.packetId,
  from: delivery.fromCode,
  to: delivery.toCode,
  kind: delivery.kind,
  hash,
  size,
  sentAt: delivery.queuedAt.toString(),
  goodUntil: delivery.goodUntil.toString(),
})

/** `krong-receipt`: what became of a message; the first one is given again to whoever repeats it. */
export type ReceiptStatement = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly hash: string
  /** SHA-256 of the sender's message statement, hexadecimal; of nothing where none came (axis). */
  readonly message: string
  readonly outcome: 'received' | 'refused' | 'expired' | 'withdrawn'
  readonly code: string
  readonly text: string
  readonly at: string
}

/** `krong-directory`: who is reached where, as its publisher says; versions only grow. */
export type DirectoryStatement = {
  readonly version: number
  readonly issuedAt: string
  readonly publisher: string
  readonly peers: readonly {
    readonly name: string
    readonly url: string
    /** DER in base64. */
    readonly certificates: readonly string[]
  }[]
  readonly organs: readonly {
    readonly organId: string
    readonly name: string
    /** Place in `peers`, or null for an organ that is reached over the axis. */
    readonly peer: number | null
    readonly validFrom: string
    readonly validTo: string | null
  }[]
}
