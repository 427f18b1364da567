/** What stands on a day of the publication calendar. */
export type Entry = {
  readonly kind: 'scheduled' | 'published' | 'event' | 'review' | 'alert-end'
  readonly day: Temporal.PlainDate
  /** The hour, where it has one. */
  readonly time: Temporal.PlainTime | null
  readonly title: string
  readonly href: string
  readonly site: string
  readonly forced: boolean
}

/** The days that a calendar shows: a whole month, or a week from its Monday. */
export type Span = {
  readonly as: 'month' | 'week'
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** The span around a day. */
export function spanAround(as: Span['as'], day: Temporal.PlainDate): Span {
  if (as === 'week') {
    const from = day.subtract({ days: day.dayOfWeek - 1 })
    return { as, from, until: from.add({ days: 6 }) }
  }
  const from = day.with({ day: 1 })
  return { as, from, until: from.add({ months: 1 }).subtract({ days: 1 }) }
}

/** Every day of a span with what stands on it, by hour; what has none comes first. */
export function daysOf(
  { from, until }: Span,
  entries: readonly Entry[],
): { readonly day: Temporal.PlainDate; readonly entries: readonly Entry[] }[] {
  const byDay = Map.groupBy(entries, ({ day }) => String(day))
  const hour = ({ time }: Entry) => time?.toString() ?? ''
  const count = from.until(until, { largestUnit: 'days' }).days + 1
  return Array.from({ length: count }, (_, at) => from.add({ days: at })).map((day) => ({
    day,
    entries: (byDay.get(String(day)) ?? []).toSorted((one, other) => (hour(one) < hour(other) ? -1 : hour(one) > hour(other) ? 1 : 0)), // prettier-ignore
  }))
}
