import { type Verdict, reason } from '#kit/refusal.ts'
import type { IssueText, Kind, Level } from '../alert.ts'

/** An alert that holds longer is a rule, not an alert. */
const longestDays = 30

/** What stands against an issue at a moment: its grade, its times, its places. */
export function mayStand(
  { rank, scale, fromAt, untilAt, whole, places }: IssueText,
  kind: Kind | undefined,
  levels: readonly Level[],
  now: Temporal.Instant,
): Verdict {
  const after = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
  return [
    ...(kind && !kind.closed ? [] : [reason('alerts.no-such-kind')]),
    ...(kind && kind.scale !== scale ? [reason('alerts.level-of-other-scale')] : []),
    ...(levels.some((level) => level.scale === scale && level.rank === rank)
      ? []
      : [reason('alerts.no-such-level')]),
    ...(after(untilAt, fromAt) ? [] : [reason('alerts.ends-before')]),
    ...(after(untilAt, now) ? [] : [reason('alerts.ends-past')]),
    ...(after(untilAt, now.add({ hours: 24 * longestDays }))
      ? [reason('alerts.too-long', { days: longestDays })]
      : []),
    ...(whole || places.length > 0 ? [] : [reason('alerts.places-wanted')]),
  ]
}
