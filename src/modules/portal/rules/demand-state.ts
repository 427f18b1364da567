/** Whether a site tells what it must: `missing` never, `stale` not for longer than the days it may be old. */
export type DemandState = 'told' | 'stale' | 'missing'

/** How many of the demands on a site are told, stale, missing. */
export type DemandSum = Readonly<Record<DemandState, number>>

/** Sums the demands on each site; sites that nothing is demanded of are not in it. */
export function sumDemands<Of extends { readonly siteId: string; readonly state: DemandState }>(
  lines: readonly Of[],
): ReadonlyMap<string, DemandSum> {
  const count = (own: readonly Of[], state: DemandState) => own.filter((one) => one.state === state).length
  return new Map(
    [...Map.groupBy(lines, ({ siteId }) => siteId)].map(([siteId, own]) => [
      siteId,
      { told: count(own, 'told'), stale: count(own, 'stale'), missing: count(own, 'missing') },
    ]),
  )
}

/** How a demanded piece of information stands now. */
export function demandStateOf(
  { lastAt, staleAfter }: { readonly lastAt: Temporal.Instant | null; readonly staleAfter: number | null },
  now: Temporal.Instant,
): DemandState {
  if (!lastAt) return 'missing'
  if (staleAfter === null) return 'told'
  return Temporal.Instant.compare(lastAt.add({ hours: 24 * staleAfter }), now) < 0 ? 'stale' : 'told'
}
