import type { HolidayKind } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'

export const specialDayKinds = [
  'holiday',
  'compensation',
  'swapped-off',
  'swapped-work',
] as const satisfies readonly HolidayKind[]
export type SpecialDayKind = (typeof specialDayKinds)[number]
export type SpecialDayId = Id<'special-day'>

/** What makes a day differ from its weekday, for every authority of the instance. */
export type SpecialDayFacts = {
  readonly date: Temporal.PlainDate
  readonly kind: SpecialDayKind
  readonly name: string
  /** The law or decision from which it follows. */
  readonly source: string
}

/** A special day as entered; a proposal as long as no instrument confirms it. */
export type SpecialDay = SpecialDayFacts & {
  readonly id: SpecialDayId
  /** The notice or decision of that year, with number and date. */
  readonly instrument: string | null
  readonly enteredBy: string
  readonly enteredAt: Temporal.Instant
  readonly reason: string
  readonly confirmedBy: string | null
}
