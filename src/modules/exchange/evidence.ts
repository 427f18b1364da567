import type { Way } from './delivery.ts'

/** What became of a message, as the log has it. */
export const exchangeOutcomes = ['received', 'delivered', 'refused', 'expired', 'withdrawn'] as const
export type ExchangeOutcome = (typeof exchangeOutcomes)[number]

/** What stands where a statement or a packet has no digest: none came. */
export const noDigest = '0'.repeat(64)

/** An entry of the log: codes, digests and the statements of both sides; nothing of what was exchanged. */
export type LogEntry = {
  readonly id: string
  readonly at: Temporal.Instant
  readonly direction: 'in' | 'out'
  readonly way: Way | null
  readonly outcome: ExchangeOutcome
  readonly fromCode: string
  readonly toCode: string
  readonly messageId: string
  /** SHA-256 in hexadecimal; null where no packet was made or came. */
  readonly packetHash: string | null
  /** The sender's statement (JWS `krong-message`), or null where there was none. */
  readonly message: string | null
  /** The receipt (JWS `krong-receipt`), or what an axis answered. */
  readonly receipt: string
}

/** A minute of the log under one hash. */
export type LogBatch = {
  /** From 1, without gaps. */
  readonly number: bigint
  readonly sealedAt: Temporal.Instant
  readonly firstSeq: bigint
  readonly lastSeq: bigint
  readonly count: number
  /** Merkle root over the hashes of its entries (RFC 6962). */
  readonly root: string
  /** Hash of the batch before; zeros for the first. */
  readonly previousHash: string
}

/** How the stamping of the log stands: after `refusesFrom` no new message is taken in. */
export type StampingState = {
  /** Whether anybody stamps the time of this instance's log. */
  readonly configured: boolean
  readonly oldestUnstampedAt: Temporal.Instant | null
  /** Null while nothing failed. */
  readonly refusesFrom: Temporal.Instant | null
}

/** The fault of a batch where nobody is named who stamps. */
export const noStamper = 'time-stamp-none'

/** What is kept of the stamping. */
export type StampingRows = {
  /** The oldest batch without a time stamp, and since when stamping it fails. */
  readonly sealedAt: Temporal.Instant | null
  readonly failingSince: Temporal.Instant | null
  /** The oldest entry that no batch has. */
  readonly unsealedAt: Temporal.Instant | null
  readonly configured: boolean
}
