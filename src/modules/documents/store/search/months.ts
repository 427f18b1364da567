/** Months counted through the years (12 × year + month), both ends included. */
export type Months = { readonly first: number; readonly last: number }

/** How far each step back reaches when the newest months held too few papers, in months; the last step takes all that is left. */
const steps = [1, 4, 16] as const
/** No paper is older than the State's own registries; a day before it is a slip of the pen, found in the last step. */
const oldest = 12

const monthOf = (day: Temporal.PlainDate) => day.year * 12 + day.month

/** The months between two days, newest first, cut so that few need to be opened for the newest papers; `newest` is the day of the newest paper. */
export function monthsBack(
  newest: Temporal.PlainDate,
  {
    from,
    until,
  }: { readonly from?: Temporal.PlainDate | undefined; readonly until?: Temporal.PlainDate | undefined },
): Months[] {
  const top = Math.min(monthOf(newest), until ? monthOf(until) : Infinity)
  const bottom = from ? Math.max(monthOf(from), oldest) : oldest
  const windows: Months[] = []
  let last = top
  for (const step of steps) {
    if (last < bottom) break
    windows.push({ first: Math.max(bottom, last - step + 1), last })
    last -= step
  }
  if (last >= bottom) windows.push({ first: bottom, last })
  return windows
}
