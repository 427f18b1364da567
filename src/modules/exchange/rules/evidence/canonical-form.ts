import { sha256 } from '#kit/merkle/index.ts'
import type { LogBatch, LogEntry } from '../../evidence.ts'

/** An instant as canonical forms write it: UTC, to the millisecond. */
export const instantText = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' })

/** An entry as its hash covers it: texts as they stand, statements by their digests. */
export type HashedEntry = {
  readonly id: string
  readonly at: string
  readonly direction: LogEntry['direction']
  readonly way: LogEntry['way']
  readonly outcome: LogEntry['outcome']
  readonly from: string
  readonly to: string
  readonly messageId: string
  readonly packetHash: string | null
  readonly messageHash: string | null
  readonly receiptHash: string
}

/** An entry of the log with its statements as digests. */
export const hashedEntry = (entry: LogEntry): HashedEntry => ({
  id: entry.id,
  at: instantText(entry.at),
  direction: entry.direction,
  way: entry.way,
  outcome: entry.outcome,
  from: entry.fromCode,
  to: entry.toCode,
  messageId: entry.messageId,
  packetHash: entry.packetHash,
  messageHash: entry.message === null ? null : sha256(entry.message),
  receiptHash: sha256(entry.receipt),
})

/** The hash of an entry: SHA-256 of a JSON list of its values in this order, after the name of the form. */
export const hashOfEntry = (entry: HashedEntry): string =>
  sha256(
    JSON.stringify([
      'krong-log-entry-1',
      entry.id,
      entry.at,
      entry.direction,
      entry.way,
      entry.outcome,
      entry.from,
      entry.to,
      entry.messageId,
      entry.packetHash,
      entry.messageHash,
      entry.receiptHash,
    ]),
  )

/** A batch as its hash covers it. */
export type HashedBatch = {
  readonly number: string
  readonly sealedAt: string
  readonly firstSeq: string
  readonly lastSeq: string
  readonly count: number
  readonly root: string
  readonly previousHash: string
}

/** A batch of the log as texts. */
export const hashedBatch = (batch: LogBatch): HashedBatch => ({
  number: String(batch.number),
  sealedAt: instantText(batch.sealedAt),
  firstSeq: String(batch.firstSeq),
  lastSeq: String(batch.lastSeq),
  count: batch.count,
  root: batch.root,
  previousHash: batch.previousHash,
})

/** What the hash of a batch, and so its time stamp, stands for: its values in this order, a line each, after the name of the form. */
export const textOfBatch = (batch: HashedBatch): string =>
  [
    'krong-log-batch-1',
    batch.number,
    batch.sealedAt,
    batch.firstSeq,
    batch.lastSeq,
    batch.count,
    batch.root,
    batch.previousHash,
  ].join('\n')

/** The hash of a batch. */
export const hashOfBatch = (batch: HashedBatch): string => sha256(textOfBatch(batch))
