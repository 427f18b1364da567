/** Merkle trees over SHA-256 as certificate transparency has them (RFC 6962, clause 2.1): one root for many entries, a short path for each. */
export { sha256 } from './sha256.ts'
export { treeHash } from './tree-hash.ts'
export { inclusionPath } from './inclusion-path.ts'
export { rootOfPath } from './root-of-path.ts'
