import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { seriesArranged } from '../events.ts'
import { mayArrangeRegisters } from '../rules/access.ts'
import { getSeries, lockRegister, updateSeries } from '../store/registers.ts'

export type ArrangeSeries = {
  readonly registerId: Id<'register'>
  readonly seriesId: Id<'series'>
  readonly reason: string
}

/** Lets a register draw from another series, as the head decided; books already open keep theirs. @see NĐ 30/2020 Đ.15.1 */
export async function arrangeSeries(
  tx: Tx,
  { registerId, seriesId, reason: why }: ArrangeSeries,
): Promise<void> {
  const register = await lockRegister(tx, registerId)
  permit(mayArrangeRegisters(tx.actor))
  const series = await getSeries(tx, seriesId)
  if (series.id === register.seriesId)
    return refuse(409, reason('registers.same-series', { name: series.name }))
  await updateSeries(tx, registerId, seriesId)
  await tx.announce(seriesArranged(registerId, register.seriesId, seriesId, why))
}
