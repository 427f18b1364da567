import type { Validity } from '../validity.ts'

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

/** Says whether the period contains the day. */
export function coversDay({ validFrom, validTo }: Validity, day: Temporal.PlainDate): boolean {
  return !before(day, validFrom) && (validTo === null || !before(validTo, day))
}

/** Says whether the period lies wholly before the day. */
export function hasEnded({ validTo }: Validity, day: Temporal.PlainDate): boolean {
  return validTo !== null && before(validTo, day)
}

/** The last day of what ends when its successor begins on `on`. */
export function lastDayBefore(on: Temporal.PlainDate): Temporal.PlainDate {
  return on.subtract({ days: 1 })
}

/** Says whether two periods share a day. */
export function overlap(a: Validity, b: Validity): boolean {
  return (
    (a.validTo === null || !before(a.validTo, b.validFrom)) &&
    (b.validTo === null || !before(b.validTo, a.validFrom))
  )
}
