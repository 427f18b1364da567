import type { Id } from '#kit/ids.ts'

/** Whom a paper goes to: an authority of this instance gets it as an arrival, any other by the ways that reach it. */
export type Recipient = {
  readonly name: string
  readonly authorityId?: Id<'authority'>
  /** Identification code of an organ outside of this instance that packets reach (QĐ 20/2020). */
  readonly organId?: string
  /** Asked to act on it, or to know. */
  readonly part: 'lead' | 'information'
}

/** A recipient of a document as it is kept. */
export type KnownRecipient = Recipient & {
  readonly id: Id<'recipient'>
  readonly sentAt: Temporal.Instant | null
}
