import type { Hash } from './hash.ts'
import type { FileKind, Trait } from './kinds.ts'

/** A file that was accepted and is safe in the store, not yet attached to anything. Never accept one from a browser. */
export type Kept = {
  readonly hash: Hash
  readonly size: number
  readonly kind: FileKind
  /** Media type told from the content. */
  readonly type: string
  readonly traits: readonly Trait[]
  /** Clean name, with an extension that agrees with the content. */
  readonly name: string
}
