import type { Id } from '#kit/ids.ts'
import type { ArrivalWay, Direction, Urgency } from './document.ts'

/** Which documents a report is about. */
export type Scope = {
  readonly direction: Direction
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  /** The unit that leads an arrival, or wrote a paper of our own. */
  readonly unitId?: Id<'unit'>
  readonly typeCode?: string
  readonly way?: ArrivalWay
  readonly urgency?: Urgency
}
