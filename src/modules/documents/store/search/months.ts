/** Months counted through the years (12 × year + month), both ends included; `first` is null where all that is older belongs to it. */
export type Months = { readonly first: number | null; readonly last: number }

/** How far each step back reaches when the newest months held too few papers, in months; the last step takes all that is left. */
const steps = [1, 4, 16] as const
/** So many months are asked one by one; a longer last step leaves months alone and takes whatever is older. */
const longest = 36

const monthOf = (day: Temporal.PlainDate) => day.year * 12 + day.month

/** The day after the last of a window of months. */
export function endOf({ last }: Months): Temporal.PlainDate {
  const year = Math.floor((last - 1) / 12)
  return new Temporal.PlainDate(year, last - year * 12, 1).add({ months: 1 })
}

/** The months between two days, newest first, cut so that few need to be opened for the newest papers; `newest` is the day of the newest paper. */
export function monthsBack(
  newest: Temporal.PlainDate,
  {
    from,
    until,
  }: { readonly from?: Temporal.PlainDate | undefined; readonly until?: Temporal.PlainDate | undefined },
): Months[] {
  const bottom = from ? monthOf(from) : -Infinity
  let last = Math.min(monthOf(newest), until ? monthOf(until) : Infinity)
  const windows: Months[] = []
  for (const step of steps) {
    if (last < bottom) return windows
    windows.push({ first: Math.max(bottom, last - step + 1), last })
    last -= step
  }
  if (last >= bottom) windows.push({ first: last - bottom < longest ? bottom : null, last })
  return windows
}
