import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edit } from '../lineage.ts'
import { authorOf } from '../rules/author.ts'
import { insertUnitVersion } from '../store/unit-versions.ts'
import { insertUnit } from '../store/units.ts'
import type { NewUnit, UnitId } from '../unit.ts'

/** Writes a unit with its first version, without asking or announcing: part of creating, transferring and rearranging. */
export async function writeUnit(tx: Tx, unit: NewUnit, edit: Edit): Promise<UnitId> {
  const id = unit.id ?? newId<'unit'>()
  await insertUnit(tx, { ...unit, id })
  const facts = {
    name: unit.name.trim(),
    abbreviation: unit.abbreviation ?? '',
    parentUnitId: unit.parentUnitId ?? null,
    remit: unit.remit ?? '',
    contacts: unit.contacts ?? {},
    sort: unit.sort ?? 100,
    published: unit.published ?? true,
    validFrom: unit.validFrom,
    validTo: null,
  }
  await insertUnitVersion(tx, { id, authorityId: unit.authorityId }, facts, {
    reason: edit.reason,
    by: authorOf(tx.actor, edit),
  })
  return id
}
