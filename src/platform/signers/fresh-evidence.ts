import type { EvidenceDates } from './evidence-dates.ts'

/** Evidence with its dates and when it came. */
export type Kept = EvidenceDates & { readonly der: Uint8Array; readonly fetched: Temporal.Instant }

const { compare } = Temporal.Instant
/** An OCSP response older than this is refused even where it claims to be the newest. */
const oldest = { hours: 24 * 7 }
const keptFor = { hours: 1 }

/** Whether evidence is the newest at `now`, not from the future, and made after `notBefore` (within a minute: clocks differ). */
export function isNewest({ made, next }: EvidenceDates, now: Temporal.Instant, notBefore?: Temporal.Instant): boolean {
  if (compare(made, now.add({ minutes: 5 })) > 0) return false
  if (next && compare(next, now) < 0) return false
  return notBefore === undefined || compare(made.add({ minutes: 1 }), notBefore) >= 0
} // prettier-ignore

/** The same, and not older than a week: for answers that are made when they are asked for. */
export function isFresh(dates: EvidenceDates, now: Temporal.Instant, notBefore?: Temporal.Instant): boolean {
  return isNewest(dates, now, notBefore) && compare(dates.made.add(oldest), now) >= 0
}

/** Whether evidence that was kept may be given again: it says until when it is the newest, and came within the hour. */
export function stillGood(kept: Kept, now: Temporal.Instant, notBefore?: Temporal.Instant): boolean {
  const age = compare(kept.fetched.add(keptFor), now) >= 0 && compare(kept.fetched, now) <= 0
  return kept.next !== undefined && age && isNewest(kept, now, notBefore)
}
