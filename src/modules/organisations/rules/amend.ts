import type { Validity } from '../validity.ts'
import { coversDay, lastDayBefore } from './validity.ts'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Changes facts from the day `on` onward in a gap-free list of versions ordered by day: the version of that day is cut in two, and a
 * later version takes a changed fact over for as long as it only repeated the old one. Days before `on` keep what they had.
 * @returns the versions afterwards; those that did not change are the same objects
 */
export function amend<Version extends Validity>(
  versions: readonly Version[],
  on: Temporal.PlainDate,
  change: Partial<Omit<Version, keyof Validity>>,
): Version[] {
  const at = versions.findIndex((version) => coversDay(version, on))
  const old = versions[at]
  if (!old) return [...versions]
  const open = new Map(
    (Object.entries(change) as [keyof Version, Version[keyof Version]][]).filter(
      ([fact, value]) => !same(old[fact], value),
    ),
  )
  if (open.size === 0) return [...versions]
  const result = versions.slice(0, at)
  if (!old.validFrom.equals(on)) result.push({ ...old, validTo: lastDayBefore(on) })
  for (const version of versions.slice(at)) {
    for (const fact of open.keys()) if (!same(version[fact], old[fact])) open.delete(fact)
    const begin = version === old ? { validFrom: on } : {}
    result.push(open.size > 0 ? { ...version, ...Object.fromEntries(open), ...begin } : version)
  }
  return result
}
