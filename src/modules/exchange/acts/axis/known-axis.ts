import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Axis, AxisId } from '../../axis.ts'
import { axisOver } from '../../rules/axis/axis-over.ts'
import { mayRunAxes } from '../../rules/axis/may-run-axes.ts'
import { lockAxis } from '../../store/axis/axes.ts'

/** An axis at work, locked until the end of the act. Refuses with 403 whoever is not Krông itself, 404 what is none, 409 one that ended. */
export async function knownAxis(tx: Tx, id: AxisId): Promise<Axis> {
  permit(mayRunAxes(tx.actor))
  const axis = (await lockAxis(tx, id)) ?? refuse(404, reason('exchange.no-such-axis'))
  permit(axisOver(axis), 409)
  return axis
}
