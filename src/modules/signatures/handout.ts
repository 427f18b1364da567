import type { Id } from '#kit/ids.ts'
import type { IntentionId } from './intention.ts'

export type HandoutId = Id<'handout'>

/** A file as the store keeps it, once it was accepted (platform `files`). */
export type BroughtFile = {
  readonly hash: string
  readonly size: number
  readonly kind: string
  readonly type: string
  readonly traits: readonly string[]
  readonly name: string
}

/** A handout whose signed file came and was not taken yet. */
export type BroughtHandout = Handout & { readonly brought: BroughtFile; readonly level: 'B-B' | 'B-T' }

/** A file that was handed out to the signing program on a person's machine. */
export type Handout = {
  readonly id: HandoutId
  readonly authorityId: Id<'authority'>
  readonly intentionId: IntentionId
  /** SHA-256 of the file that is to be signed. */
  readonly fileHash: string
  /** Of the certificate with which it is to be signed. */
  readonly fingerprint: string
  /** What whoever handed it out has to know when it comes back. */
  readonly matter: unknown
  readonly goodUntil: Temporal.Instant
  readonly brought: BroughtFile | null
  readonly level: 'B-B' | 'B-T' | null
}
