import type { AxisSettings } from '../../axis.ts'
import { grainOf } from './axis-time.ts'

/** A span of time that is asked for at once, both ends included. */
export type PollWindow = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

/**
 * What a round asks for, the oldest first: from the last good round, less the overlap, and never further back than the setting says. The windows
 * touch, so that it does not matter whether an end belongs to its window; the last one reaches into tomorrow, because the axis may read a day as
 * its midnight, and its clock may be ahead. Packets that are listed twice are known by their docId.
 */
export function pollWindows(
  polledAt: Temporal.Instant | null,
  now: Temporal.Instant,
  poll: AxisSettings['poll'],
): readonly PollWindow[] {
  const oldest = now.subtract({ hours: poll.lookbackDays * 24 })
  const since = polledAt?.subtract({ hours: poll.overlapHours })
  const end = now.add({ hours: 24 })
  let from = since && Temporal.Instant.compare(since, oldest) > 0 ? since : oldest
  const windows: PollWindow[] = []
  while (Temporal.Instant.compare(from, end) < 0) {
    const next = from.add({ hours: poll.windowDays * 24 })
    const to = Temporal.Instant.compare(next, end) < 0 ? next : end
    windows.push({ from, to })
    from = to
  }
  return windows
}

/** The halves of a window whose list may have been cut short; undefined where its days or seconds cannot be told apart any more. */
export function halves(
  { from, to }: PollWindow,
  poll: AxisSettings['poll'],
): readonly PollWindow[] | undefined {
  const grain = grainOf(poll.dates)
  const seconds = Math.floor(from.until(to, { largestUnit: 'seconds' }).seconds / 2 / grain) * grain
  if (seconds < grain) return undefined
  const middle = from.add({ seconds })
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}
