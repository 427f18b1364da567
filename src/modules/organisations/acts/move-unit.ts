import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { mayStandUnder } from '../rules/rearranging.ts'
import { listUnits, lockUnit } from '../store/units.ts'
import type { UnitId } from '../unit.ts'
import { amendUnit } from './amend-unit.ts'

export type MoveUnit = Edit & {
  readonly unitId: UnitId
  /** The unit that it stands under from then on; null = directly under the authority. */
  readonly parentUnitId: UnitId | null
  readonly on: Temporal.PlainDate
}

/** Puts a unit under another unit of the same authority from a day on. Between authorities it is `transferUnit`. */
export async function moveUnit(tx: Tx, input: MoveUnit): Promise<void> {
  const { unitId, parentUnitId, on } = input
  const before = await lockUnit(tx, unitId, on)
  permit(mayEdit(tx.actor, before.authorityId))
  const others = await listUnits(tx, before.authorityId, on)
  permit([...mayChange(before, on, input), ...mayStandUnder(unitId, parentUnitId, others)], 422)

  await amendUnit(tx, before, on, { parentUnitId }, input)
  await tx.announce(aboutUnit(events.unitMoved, before, { before, after: { parentUnitId, on } }, input))
}
