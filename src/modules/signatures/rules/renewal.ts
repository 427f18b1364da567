import { algorithmPolicy, type AlgorithmRule } from '#kit/x509/index.ts'

/** A time stamp over the whole file: until when its certificate is good, and by which algorithms it was made. */
export type ArchiveStamp = {
  readonly until: Temporal.Instant
  readonly algorithms: readonly { readonly algorithm: string; readonly bits?: number }[]
}

/** So long before a stamp ends it is covered by another one: services may be away for weeks, and papers are many. */
export const renewedBefore = { days: 90, since: '2026-11-26' } as const

/** The day from which an algorithm may no longer be used; undefined where no end is set. */
function endOf(
  { algorithm, bits }: ArchiveStamp['algorithms'][number],
  policy: readonly AlgorithmRule[],
): Temporal.Instant | undefined {
  const rules = policy.filter(
    (rule) => rule.algorithm === algorithm && (rule.leastBits ?? 0) <= (bits ?? Infinity),
  )
  if (rules.some(({ until }) => until === undefined)) return undefined
  const last = rules.map(({ until }) => until!).toSorted().at(-1) // prettier-ignore
  return Temporal.Instant.from(`${last ?? '1970-01-01'}T00:00:00Z`)
}

/** When a time stamp has to be covered by another one, before its certificate ends or its algorithms do (EN 319 142-1, clause 5.4.3). */
export function renewalAt(
  { until, algorithms }: ArchiveStamp,
  policy: readonly AlgorithmRule[] = algorithmPolicy,
): Temporal.Instant {
  const ends = [until, ...algorithms.flatMap((one) => endOf(one, policy) ?? [])]
  return ends.toSorted(Temporal.Instant.compare)[0]!.subtract({ hours: 24 * renewedBefore.days })
}

/** Whether that time has come. */
export const renewalDue = (
  stamp: ArchiveStamp,
  now: Temporal.Instant,
  policy: readonly AlgorithmRule[] = algorithmPolicy,
): boolean => Temporal.Instant.compare(renewalAt(stamp, policy), now) <= 0
