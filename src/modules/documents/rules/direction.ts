import { reason, type Verdict } from '#kit/refusal.ts'

/** A direction names one unit that leads, and no unit twice (NĐ 30/2020 Đ.23.2). */
export function mustNameUnits({
  leadUnitId,
  supportUnitIds,
  informationUnitIds,
}: {
  readonly leadUnitId: string
  readonly supportUnitIds: readonly string[]
  readonly informationUnitIds: readonly string[]
}): Verdict {
  const all = [leadUnitId, ...supportUnitIds, ...informationUnitIds]
  return [
    ...(leadUnitId === '' ? [reason('documents.lead-needed')] : []),
    ...(new Set(all).size < all.length ? [reason('documents.unit-twice')] : []),
  ]
}
