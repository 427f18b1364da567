export const periodKinds = ['month', 'quarter', 'year', 'own'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The days of a report, both counted. */
export type Period = {
  readonly kind: PeriodKind
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

export type AskedPeriod = {
  readonly kind: string
  readonly year: string
  /** Month 1–12 or quarter 1–4. */
  readonly place: string
  readonly from: Temporal.PlainDate | undefined
  readonly until: Temporal.PlainDate | undefined
}

const whole = (typed: string, least: number, most: number): number | undefined => {
  const value = Number(typed)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

const months = (year: number, first: number, count: number) => {
  const from = new Temporal.PlainDate(year, first, 1)
  return { from, until: from.add({ months: count }).subtract({ days: 1 }) }
}

/** The period that was asked for; what was not said is taken from the day: this month, this quarter, this year. */
export function periodOf(asked: AskedPeriod, today: Temporal.PlainDate): Period {
  const kind = periodKinds.find((one) => one === asked.kind) ?? 'month'
  const year = whole(asked.year, 1976, 9999) ?? today.year
  if (kind === 'year') return { kind, ...months(year, 1, 12) }
  if (kind === 'quarter') {
    const quarter = whole(asked.place, 1, 4) ?? Math.ceil(today.month / 3)
    return { kind, ...months(year, quarter * 3 - 2, 3) }
  }
  if (kind === 'month') return { kind, ...months(year, whole(asked.place, 1, 12) ?? today.month, 1) }
  const from = asked.from ?? today.with({ day: 1 })
  const until = asked.until ?? today
  return Temporal.PlainDate.compare(from, until) <= 0
    ? { kind, from, until }
    : { kind, from: until, until: from }
}

const lengths = { month: 1, quarter: 3, year: 12 } as const

/** The period of the same kind before (-1) or after (1); for days of one's own, as many days. */
export function neighbourOf({ kind, from, until }: Period, step: -1 | 1): Period {
  if (kind === 'own') {
    const days = (from.until(until).days + 1) * step
    return { kind, from: from.add({ days }), until: until.add({ days }) }
  }
  const first = from.add({ months: lengths[kind] * step })
  return { kind, ...months(first.year, first.month, lengths[kind]) }
}
