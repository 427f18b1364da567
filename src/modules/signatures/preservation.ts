import type { Id } from '#kit/ids.ts'
import type { Level } from '#kit/pades/index.ts'

export type PreservationId = Id<'preservation'>

/** A signed file that is raised as far as evidence and time stamps can be had, and kept there. */
export type Preservation = {
  readonly id: PreservationId
  readonly authorityId: Id<'authority'>
  readonly subject: { readonly type: string; readonly id: string }
  /** SHA-256 of the file. */
  readonly hash: string
  /** Of its weakest signature, as far as it was looked at. */
  readonly level: Level | null
  /** Codes of what could not be had the last time. */
  readonly lacking: readonly string[]
  readonly attempts: number
  readonly nextTryAt: Temporal.Instant | null
  /** SHA-256 of the file that it became. */
  readonly successorHash: string | null
}
