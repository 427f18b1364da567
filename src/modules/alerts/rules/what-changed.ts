import type { Issue } from '../alert.ts'

export type Change = 'raised' | 'lowered' | 'extended' | 'shortened' | 'moved' | 'reworded'

const placesOf = ({ whole, places, areaNote }: Issue) =>
  JSON.stringify([whole, places.map(({ placeId, village }) => `${placeId} ${village}`).toSorted(), areaNote])

/** What an issue of an alert says otherwise than the one before, the gravest first. */
export function whatChanged(issue: Issue, before: Issue): readonly [Change, ...Change[]] {
  const longer = Temporal.Instant.compare(issue.untilAt, before.untilAt)
  const [first, ...rest] = [
    ...(issue.rank > before.rank ? (['raised'] as const) : []),
    ...(issue.rank < before.rank ? (['lowered'] as const) : []),
    ...(placesOf(issue) === placesOf(before) ? [] : (['moved'] as const)),
    ...(longer > 0 ? (['extended'] as const) : []),
    ...(longer < 0 ? (['shortened'] as const) : []),
  ]
  return first ? [first, ...rest] : ['reworded']
}
