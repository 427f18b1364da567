/** Whether a site tells what it must: `missing` never, `stale` not for longer than the days it may be old. */
export type DemandState = 'told' | 'stale' | 'missing'

/** How a demanded piece of information stands now. */
export function demandStateOf(
  { lastAt, staleAfter }: { readonly lastAt: Temporal.Instant | null; readonly staleAfter: number | null },
  now: Temporal.Instant,
): DemandState {
  if (!lastAt) return 'missing'
  if (staleAfter === null) return 'told'
  return Temporal.Instant.compare(lastAt.add({ hours: 24 * staleAfter }), now) < 0 ? 'stale' : 'told'
}
