import type { Tx } from '#platform/database/index.ts'
import type { Edit } from '../lineage.ts'
import { amend } from '../rules/amend.ts'
import { authorOf } from '../rules/author.ts'
import { planVersions } from '../rules/plan-versions.ts'
import {
  changeUnitVersion,
  cutUnitVersion,
  insertUnitVersion,
  listUnitVersions,
} from '../store/unit-versions.ts'
import type { Unit, UnitFacts } from '../unit.ts'

/** Changes facts of a unit from a day on, without announcing; days before keep what they had. Lock the unit first. */
export async function amendUnit(
  tx: Tx,
  unit: Pick<Unit, 'id' | 'authorityId'>,
  on: Temporal.PlainDate,
  change: Partial<UnitFacts>,
  edit: Edit,
): Promise<void> {
  const before = await listUnitVersions(tx, unit.id)
  const plan = planVersions(before, amend(before, on, change))
  const entry = { reason: edit.reason, by: authorOf(tx.actor, edit) }
  for (const version of plan.cut) await cutUnitVersion(tx, version)
  for (const version of plan.changed) await changeUnitVersion(tx, version, entry)
  for (const version of plan.added) await insertUnitVersion(tx, unit, version, entry)
}
