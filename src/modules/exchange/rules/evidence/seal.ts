import { treeHash } from '#kit/merkle/index.ts'
import { type LogBatch, noDigest } from '../../evidence.ts'
import { hashedBatch, hashOfBatch } from './canonical-form.ts'

export type Leaf = { readonly seq: bigint; readonly entryHash: string }

/** The hashes of entries as leaves. */
export const leavesOf = (hashes: readonly string[]): Buffer[] =>
  hashes.map((hash) => Buffer.from(hash, 'hex'))

/** The batch that new entries, in the order of their numbers and at least one, make after the one before it. */
export function sealLeaves(
  leaves: readonly Leaf[],
  before: { readonly number: bigint; readonly batchHash: string } | undefined,
  sealedAt: Temporal.Instant,
): LogBatch & { readonly batchHash: string } {
  const batch: LogBatch = {
    number: (before?.number ?? 0n) + 1n,
    sealedAt,
    firstSeq: leaves[0]!.seq,
    lastSeq: leaves.at(-1)!.seq,
    count: leaves.length,
    root: treeHash(leavesOf(leaves.map(({ entryHash }) => entryHash))).toString('hex'),
    previousHash: before?.batchHash ?? noDigest,
  }
  return { ...batch, batchHash: hashOfBatch(hashedBatch(batch)) }
}
