import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayRename } from '../rules/changes.ts'
import { lockUnit } from '../store/units.ts'
import type { UnitFacts, UnitId } from '../unit.ts'
import { amendUnit } from './amend-unit.ts'

export type RenameUnit = Edit &
  Pick<UnitFacts, 'name'> &
  Partial<Pick<UnitFacts, 'abbreviation'>> & { readonly unitId: UnitId; readonly on: Temporal.PlainDate }

/** Gives a unit another name, and abbreviation where it changes too, from a day on; the old one stays among its former names. */
export async function renameUnit(tx: Tx, input: RenameUnit): Promise<void> {
  const { unitId, on, name } = input
  const before = await lockUnit(tx, unitId, on)
  permit(mayEdit(tx.actor, before.authorityId))
  permit(mayRename(before, name, on, input), 422)

  const change = { name: name.trim(), abbreviation: input.abbreviation ?? before.abbreviation }
  await amendUnit(tx, before, on, change, input)
  await tx.announce(aboutUnit(events.unitRenamed, before, { before, after: { ...change, on } }, input))
}
