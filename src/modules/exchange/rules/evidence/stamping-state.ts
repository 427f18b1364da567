import type { StampingRows, StampingState } from '../../evidence.ts'

/**
 * So long messages are taken in while nobody stamps the log: services are mended within a morning, and no minute waits longer than that for
 * proof of when it was.
 */
const grace = { hours: 4 }
/** Entries that lie longer without a batch are not just waiting for their minute: nobody seals. */
const ordinaryWait = { minutes: 10 }

const earliest = (...instants: readonly (Temporal.Instant | null)[]): Temporal.Instant | null =>
  instants.filter((one) => one !== null).toSorted(Temporal.Instant.compare)[0] ?? null

/** How the stamping stands, and from when nothing more is taken in: the grace after stamping began to fail, or after entries began to lie unsealed. */
export function stampingStateOf(
  { sealedAt, failingSince, unsealedAt, configured }: StampingRows,
  now: Temporal.Instant,
): StampingState {
  const lies = unsealedAt && Temporal.Instant.compare(unsealedAt.add(ordinaryWait), now) < 0
  const failing = configured ? earliest(failingSince, lies ? unsealedAt : null) : null
  return {
    configured,
    oldestUnstampedAt: earliest(sealedAt, unsealedAt),
    refusesFrom: failing && failing.add(grace),
  }
}
