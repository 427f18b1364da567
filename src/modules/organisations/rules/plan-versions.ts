import type { Validity } from '../validity.ts'

type Kept = Validity & { readonly id: string }

/** What must be written so that the stored versions become the amended ones, in an order that never lets two overlap. */
export type VersionPlan<Version> = {
  readonly cut: readonly Version[]
  readonly changed: readonly Version[]
  readonly added: readonly Version[]
}

/** Compares versions before and after `amend`: the earlier half of a cut version keeps the row, the later half becomes a new one. */
export function planVersions<Version extends Kept>(
  before: readonly Version[],
  after: readonly Version[],
): VersionPlan<Version> {
  const touched = after.filter((version) => !before.includes(version))
  const seen = new Set<string>()
  const plan = { cut: [] as Version[], changed: [] as Version[], added: [] as Version[] }
  for (const version of touched) {
    const old = before.find(({ id }) => id === version.id)
    if (seen.has(version.id)) plan.added.push(version)
    else if (String(old?.validTo) === String(version.validTo)) plan.changed.push(version)
    else plan.cut.push(version)
    seen.add(version.id)
  }
  return plan
}
