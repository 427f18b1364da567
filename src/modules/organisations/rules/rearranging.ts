import { reason, type Verdict } from '#kit/refusal.ts'
import type { AuthorityId } from '../authority.ts'

/** A merger: several become one new authority, or at least one joins a living one that is not among them. */
export function mayMerge(fromIds: readonly AuthorityId[], into: AuthorityId | undefined): Verdict {
  const distinct = new Set(fromIds)
  return [
    ...(distinct.size < fromIds.length ? [reason('organisations.named-twice')] : []),
    ...(distinct.size < (into ? 1 : 2) ? [reason('organisations.merge-too-few')] : []),
    ...(into && distinct.has(into) ? [reason('organisations.merge-into-itself')] : []),
  ]
}

/** A split: into at least two, or at least one beside the original that lives on. */
export function maySplit(parts: number, originalStays: boolean): Verdict {
  return parts >= (originalStays ? 1 : 2) ? [] : [reason('organisations.split-too-few')]
}

type Placed = { readonly id: string; readonly parentUnitId: string | null }

/** A unit may stand under any unit but itself and those below it. */
export function mayStandUnder(unit: string, parent: string | null, all: readonly Placed[]): Verdict {
  const parentOf = new Map(all.map(({ id, parentUnitId }) => [id, parentUnitId]))
  const passed = new Set<string>()
  for (let above = parent; above && !passed.has(above); above = parentOf.get(above) ?? null) {
    if (above === unit) return [reason('organisations.unit-circle')]
    passed.add(above)
  }
  return parent === null || parentOf.has(parent) ? [] : [reason('organisations.unit-elsewhere')]
}
