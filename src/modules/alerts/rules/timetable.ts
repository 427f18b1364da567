import { instantOf } from '#kit/calendar/index.ts'
import { type Verdict, reason } from '#kit/refusal.ts'
import type { AiringOutcome } from '../loudspeaker.ts'

/** How fast a text is read over a loudspeaker, in syllables a minute: slowly, for it echoes. A convention of Krông. */
const syllablesPerMinute = 130
const mostAirings = 60

/** How long a text takes to read aloud, in whole minutes and at least one: Vietnamese is written syllable by syllable. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round((text.match(/[\p{L}\p{N}]+/gu) ?? []).length / syllablesPerMinute))

export type Timetable = {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  /** 1 Monday … 7 Sunday; empty: every day. */
  readonly weekdays: readonly number[]
  readonly times: readonly Temporal.PlainTime[]
}

/** Every moment of a timetable, in order; what has passed stays out. */
export function momentsOf(
  { from, until, weekdays, times }: Timetable,
  now: Temporal.Instant,
): Temporal.Instant[] {
  const moments: Temporal.Instant[] = []
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (weekdays.length > 0 && !weekdays.includes(day.dayOfWeek)) continue
    for (const time of times) moments.push(instantOf(day.toPlainDateTime(time)))
    if (moments.length > 2 * mostAirings) break
  }
  return moments.filter((at) => Temporal.Instant.compare(at, now) > 0).toSorted(Temporal.Instant.compare)
}

/** What stands against planning these moments. */
export function mayPlan(moments: readonly Temporal.Instant[]): Verdict {
  if (moments.length === 0) return [reason('alerts.no-moments')]
  return moments.length > mostAirings ? [reason('alerts.many-moments', { most: mostAirings })] : []
}

/** What stands against noting how an airing went: only what has begun was read. */
export function mayNote(
  { at, noted }: { readonly at: Temporal.Instant; readonly noted: boolean },
  outcome: AiringOutcome,
  now: Temporal.Instant,
): Verdict {
  const isAhead = Temporal.Instant.compare(at, now) > 0
  return [
    ...(noted ? [reason('alerts.airing-noted')] : []),
    ...(isAhead && outcome !== 'cancelled' ? [reason('alerts.airing-ahead')] : []),
  ]
}

/** The seven days of the week in which a day lies, from Monday. */
export function weekOf(day: Temporal.PlainDate): Temporal.PlainDate[] {
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return Array.from({ length: 7 }, (_, index) => monday.add({ days: index }))
}
