import type { Validity } from '../validity.ts'

export type Days = {
  readonly effectiveFrom: Temporal.PlainDate | null
  /** First day on which it holds no more, whoever ended it. */
  readonly endedOn: Temporal.PlainDate | null
  /** First day on which a part of it was changed or ended by another document. */
  readonly partialFrom: Temporal.PlainDate | null
}

const begun = (day: Temporal.PlainDate, on: Temporal.PlainDate | null): boolean =>
  on !== null && Temporal.PlainDate.compare(on, day) <= 0

/** Whether a document holds on a day, and since when that is so (or from when, where it does not hold yet). */
export function validityOn(
  day: Temporal.PlainDate,
  { effectiveFrom, endedOn, partialFrom }: Days,
): { readonly validity: Validity; readonly since: Temporal.PlainDate | null } {
  if (begun(day, endedOn)) return { validity: 'ended', since: endedOn }
  if (effectiveFrom === null) return { validity: 'unknown', since: null }
  if (!begun(day, effectiveFrom)) return { validity: 'not-yet', since: effectiveFrom }
  if (begun(day, partialFrom)) return { validity: 'partial', since: partialFrom }
  return { validity: 'in-force', since: effectiveFrom }
}
