import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { mayStandUnder } from '../rules/rearranging.ts'
import { getAuthority } from '../store/authorities.ts'
import { listUnits } from '../store/units.ts'
import type { NewUnit, UnitId } from '../unit.ts'
import { writeUnit } from './write-unit.ts'

export type CreateUnit = Edit & { readonly unit: NewUnit }

/** Sets up a unit within an authority (thành lập đơn vị) from its first day on. */
export async function createUnit(tx: Tx, { unit, ...edit }: CreateUnit): Promise<UnitId> {
  const { authorityId, validFrom, name } = unit
  const authority = await getAuthority(tx, authorityId, validFrom)
  const others = await listUnits(tx, authorityId, validFrom)
  const taken = others.some(
    (other) => other.name === name.trim() && other.parentUnitId === (unit.parentUnitId ?? null),
  )
  permit(mayEdit(tx.actor, authorityId))
  permit(
    [
      ...mayChange(authority, validFrom, edit),
      ...(name.trim() === '' ? [reason('organisations.name-empty')] : []),
      ...(taken ? [reason('organisations.unit-name-taken', { name: name.trim() })] : []),
      ...mayStandUnder('', unit.parentUnitId ?? null, others),
    ],
    422,
  )
  const id = await writeUnit(tx, unit, edit)
  await tx.announce(aboutUnit(events.unitCreated, { id, authorityId }, { after: { ...unit, id } }, edit))
  return id
}
