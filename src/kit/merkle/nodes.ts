import { createHash } from 'node:crypto'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** The hash of a leaf, told apart from that of a node by its first byte (RFC 6962, clause 2.1). */
export const leafHash = (entry: Uint8Array): Buffer =>
  createHash('sha256').update(leafMark).update(entry).digest()

/** The hash of two subtrees (RFC 6962, clause 2.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(nodeMark).update(left).update(right).digest()

/** Where a tree of so many leaves, two or more, is split: the largest power of two below their number. */
export const splitOf = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)
