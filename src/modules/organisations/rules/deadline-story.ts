import {
  countsFrom,
  dueAt,
  isWorkingDay,
  localTime,
  type Term,
  type WorkingCalendar,
} from '#kit/calendar/index.ts'
import type { SpecialDayFacts } from '../special-day.ts'

/** Days off in a row for one reason; without a special day it is the weekly rest. */
export type Rest<Day> = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly day: Day | undefined
}

/** How a deadline came about: from when it counts, which days off lie in between, which days of rest are worked, and when it is due. */
export type DeadlineStory<Day> = {
  readonly from: Temporal.Instant
  readonly due: Temporal.Instant
  readonly rests: readonly Rest<Day>[]
  readonly worked: readonly Day[]
}

/** Reckons a deadline and tells how, with the special days by which the calendar was built. */
export function tellDeadline<Day extends SpecialDayFacts>(
  calendar: WorkingCalendar,
  days: readonly Day[],
  arrival: Temporal.Instant,
  term: Term,
): DeadlineStory<Day> {
  const due = dueAt(calendar, arrival, term)
  const byDate = new Map(days.map((day) => [day.date.toString(), day]))
  const last = localTime(due).toPlainDate()
  const rests: Rest<Day>[] = []
  const worked: Day[] = []
  for (
    let date = localTime(arrival).toPlainDate();
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    const day = byDate.get(date.toString())
    if (!isWorkingDay(calendar, date)) addRest(rests, date, day)
    else if (day?.kind === 'swapped-work') worked.push(day)
  }
  return { from: countsFrom(calendar, arrival), due, rests, worked }
}

function addRest<Day extends SpecialDayFacts>(
  rests: Rest<Day>[],
  date: Temporal.PlainDate,
  day: Day | undefined,
): void {
  const before = rests.at(-1)
  const goesOn = before && before.to.add({ days: 1 }).equals(date) && before.day?.name === day?.name
  if (goesOn) rests[rests.length - 1] = { ...before, to: date }
  else rests.push({ from: date, to: date, day })
}
