import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { axisPaused, axisResumed } from '../../axis-events.ts'
import type { AxisId } from '../../axis.ts'
import { reasonMissing } from '../../rules/axis/axis-over.ts'
import { pauseAxisRow } from '../../store/axis/axes.ts'
import { knownAxis } from './known-axis.ts'

export type PauseAxis = { readonly id: AxisId; readonly why: string; readonly by: string }

/** Stops an axis until it is resumed: nothing is sent or asked, packets wait in their lanes. Krông's own work, after the page asked. */
export async function pauseAxis(tx: Tx, { id, why, by }: PauseAxis): Promise<void> {
  const axis = await knownAxis(tx, id)
  permit(reasonMissing(why), 422)
  if (!(await pauseAxisRow(tx, id, { by, why: why.trim() }))) refuse(409, reason('exchange.paused-already'))
  await tx.announce(axisPaused(axis, by, why.trim()))
}

/** Lets an axis go on. Krông's own work, after the page asked. */
export async function resumeAxis(tx: Tx, { id, by }: Omit<PauseAxis, 'why'>): Promise<void> {
  const axis = await knownAxis(tx, id)
  if (!(await pauseAxisRow(tx, id, null))) refuse(409, reason('exchange.not-paused'))
  await tx.announce(axisResumed(axis, by))
}
