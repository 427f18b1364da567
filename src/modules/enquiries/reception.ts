import type { Id } from '#kit/ids.ts'

export type ReceptionId = Id<'reception'>
export type TurnId = Id<'turn'>

/** A day on which an official receives citizens. */
export type Reception = {
  readonly id: ReceptionId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly day: Temporal.PlainDate
  readonly opens: Temporal.PlainTime
  readonly closes: Temporal.PlainTime
  readonly official: string
  readonly post: string
  readonly place: string
  readonly note: string
  /** How many turns can be booked; 0 where nobody books. */
  readonly turns: number
  readonly taken: number
  readonly sample: boolean
  readonly change: 'stand-in' | 'cancelled' | null
  readonly standIn: string | null
  readonly standInPost: string | null
  readonly why: string | null
}

/** A booked turn with who booked it. */
export type Turn = {
  readonly id: TurnId
  readonly receptionId: ReceptionId
  readonly turn: number
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly matter: string
  readonly bookedAt: Temporal.Instant
  readonly cancelledAt: Temporal.Instant | null
  readonly came: boolean | null
  readonly result: string | null
}
