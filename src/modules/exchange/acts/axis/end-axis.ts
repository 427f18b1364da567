import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { axisEnded } from '../../axis-events.ts'
import type { AxisId } from '../../axis.ts'
import { reasonMissing } from '../../rules/axis/axis-over.ts'
import { closeEntriesOf } from '../../store/axis/agencies.ts'
import { endAxisRow } from '../../store/axis/axes.ts'
import { knownAxis } from './known-axis.ts'

/**
 * Ends an axis for good: its secret is forgotten, and the organs that were reached over it are reached no more. What waits for them waits for
 * another way until its lifetime is over. Krông's own work, after the page asked.
 */
export async function endAxis(
  tx: Tx,
  { id, why, by }: { readonly id: AxisId; readonly why: string; readonly by: string },
): Promise<void> {
  const axis = await knownAxis(tx, id)
  permit(reasonMissing(why), 422)

  const organs = await closeEntriesOf(tx, id)
  await endAxisRow(tx, id, why.trim())

  await tx.announce(axisEnded(axis, { organs, by }, why.trim()))
}
