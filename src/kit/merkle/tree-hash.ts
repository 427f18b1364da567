import { createHash } from 'node:crypto'
import { leafHash, nodeHash, splitOf } from './nodes.ts'

/** The root of a tree over leaf hashes; at least one. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!
  const split = splitOf(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** The Merkle tree hash of entries in their order (RFC 6962, clause 2.1); of none it is the hash of nothing. */
export function treeHash(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0) return createHash('sha256').digest()
  return rootOf(entries.map(leafHash))
}
