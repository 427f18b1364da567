import { newId } from '#kit/ids.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutPosition, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import type { NewPosition, PositionId } from '../position.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { mayGive, usualOf } from '../rules/position-roles.ts'
import { insertPosition } from '../store/positions.ts'
import { getUnit } from '../store/units.ts'

export type CreatePosition = Edit & { readonly position: NewPosition }

/** Adds a post to a unit: whoever holds it has its roles from then on. */
export async function createPosition(
  tx: Tx,
  { position: wanted, ...edit }: CreatePosition,
): Promise<PositionId> {
  const unit = await getUnit(tx, wanted.unitId, wanted.validFrom)
  const usual = usualOf[wanted.kind]
  const position = {
    id: wanted.id ?? newId<'position'>(),
    authorityId: unit.authorityId,
    unitId: unit.id,
    title: wanted.title.trim(),
    kind: wanted.kind,
    roles: wanted.roles ?? usual.roles,
    rank: wanted.rank ?? usual.rank,
    seats: wanted.seats ?? 1,
    validFrom: wanted.validFrom,
    validTo: null,
    sample: wanted.sample ?? false,
  }
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
