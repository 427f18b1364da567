import type { Issue } from '../alert.ts'

const before = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0

type Times = Pick<Issue, 'fromAt' | 'untilAt' | 'endedAt'>

/** Where an alert stands at a moment, by its last issue: an end that has passed counts, whether or not anybody wrote it down. */
export function standingAt(
  { fromAt, untilAt, endedAt }: Times,
  now: Temporal.Instant,
): 'coming' | 'running' | 'past' {
  if (endedAt || !before(now, untilAt)) return 'past'
  return before(now, fromAt) ? 'coming' : 'running'
}

/** The next moment at which what is shown of these alerts changes by itself; undefined where nothing will. */
export function nextTurn(issues: readonly Times[], now: Temporal.Instant): Temporal.Instant | undefined {
  return issues
    .filter(({ endedAt }) => !endedAt)
    .flatMap(({ fromAt, untilAt }) => [fromAt, untilAt])
    .filter((at) => before(now, at))
    .toSorted(Temporal.Instant.compare)[0]
}

/** The gravest first, then the newest. */
export const gravest = <One extends Pick<Issue, 'severity' | 'rank' | 'issuedAt' | 'drill'>>(
  issues: readonly One[],
): One[] => {
  const weight = { Extreme: 4, Severe: 3, Moderate: 2, Minor: 1 }
  return issues.toSorted(
    (a, b) =>
      Number(a.drill) - Number(b.drill) ||
      weight[b.severity] - weight[a.severity] ||
      b.rank - a.rank ||
      Temporal.Instant.compare(b.issuedAt, a.issuedAt),
  )
}
