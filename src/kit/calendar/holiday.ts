/** What makes a day differ from its weekday: a holiday, its compensation, or a working day moved elsewhere by decision. */
export type HolidayKind = 'holiday' | 'compensation' | 'swapped-off' | 'swapped-work'

/** One such day; `source` names the law or decision, so that an official can check and correct it. */
export type Holiday = {
  readonly date: Temporal.PlainDate
  readonly name: string
  readonly kind: HolidayKind
  readonly source: string
}

/** Sorts days by date, earliest first. */
export function byDate(left: Holiday, right: Holiday): number {
  return Temporal.PlainDate.compare(left.date, right.date)
}
