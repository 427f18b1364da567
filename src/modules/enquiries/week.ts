/** One line of the leaders' week: when, who, what, where. */
export type WeekLine = {
  /** ISO date. */
  readonly day: string
  /** As shown: `7:30`, or empty for the whole day. */
  readonly at: string
  readonly who: string
  readonly what: string
  readonly where: string
}

/** A published week. */
export type Week = {
  readonly monday: Temporal.PlainDate
  readonly lines: readonly WeekLine[]
  readonly fromAt: Temporal.Instant
  readonly sample: boolean
}
