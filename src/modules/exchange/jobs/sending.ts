import type { Outcome } from '../delivery.ts'
import type { MessageStatement } from '../statement.ts'

/** What goes to a recipient: what is said of the packet, and the same signed. */
export type Sending = {
  readonly said: MessageStatement
  readonly statement: string
  /** Since when it was tried, where it was. */
  readonly triedSince: Temporal.Instant | null
}

/** The outcome of an attempt that did not end it. */
export const later = (code: string, text = ''): Outcome => ({ kind: 'later', code, text })
