import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutPosition, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import type { NewPosition, PositionId } from '../position.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { positionOf } from '../rules/position-of.ts'
import { mayGive } from '../rules/position-roles.ts'
import { insertPosition } from '../store/positions.ts'
import { getUnit } from '../store/units.ts'

export type CreatePosition = Edit & { readonly position: NewPosition }

/** Adds a post to a unit: whoever holds it has its roles from then on. */
export async function createPosition(
  tx: Tx,
  { position: wanted, ...edit }: CreatePosition,
): Promise<PositionId> {
  const unit = await getUnit(tx, wanted.unitId, wanted.validFrom)
  const position = positionOf(wanted, unit.authorityId)
  permit([...mayEdit(tx.actor, unit.authorityId), ...mayGive(tx.actor, position.roles)])
  permit(
    [
      ...mayChange(unit, position.validFrom, edit),
      ...(position.title === '' ? [reason('organisations.title-empty')] : []),
      ...(position.seats >= 1 ? [] : [reason('organisations.seats-too-few')]),
    ],
    422,
  )
  await insertPosition(tx, { ...position, reason: edit.reason })
  await tx.announce(aboutPosition(events.positionCreated, position, { after: position }, edit))
  return position.id
}
