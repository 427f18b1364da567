import type { AxisSettings } from '../../axis.ts'

/** Days that an axis is asked for at once. */
export type Window = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

const day = { hours: 24 } as const
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)

/**
 * From when on an axis is asked: some hours before its last good round (clocks differ and lists come late), all that it may look back where there
 * was none.
 */
export function pollSince(
  { overlapHours, lookbackDays }: Pick<AxisSettings['poll'], 'overlapHours' | 'lookbackDays'>,
  polledAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant {
  const oldest = now.subtract({ hours: 24 * lookbackDays })
  return polledAt ? later(oldest, polledAt.subtract({ hours: overlapHours })) : oldest
}

/**
 * The windows in which an axis is asked, the oldest first. They touch, so that it does not matter whether an end belongs to its window, and the last
 * one reaches into tomorrow: an axis that reads days may end at midnight, and its clock may be ahead.
 */
export function pollWindows(
  { windowDays }: Pick<AxisSettings['poll'], 'windowDays'>,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Window[] {
  const end = now.add(day)
  const windows: Window[] = []
  for (let from = since; Temporal.Instant.compare(from, end) < 0;) {
    const next = from.add({ hours: 24 * windowDays })
    const to = Temporal.Instant.compare(next, end) < 0 ? next : end
    windows.push({ from, to })
    from = to
  }
  return windows
}

/** The two halves of a window whose list was too long to be whole; undefined where it is an hour (a day, where only days are told) or less. */
export function halves({ from, to }: Window, onlyDays: boolean): readonly [Window, Window] | undefined {
  const hours = from.until(to, { largestUnit: 'hours' }).hours
  const unit = onlyDays ? 24 : 1
  if (hours < 2 * unit) return undefined
  const middle = from.add({ hours: Math.floor(hours / 2 / unit) * unit })
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}
