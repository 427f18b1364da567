import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import type { UnitRow } from '../rules/check-unit-rows.ts'
import { getAuthority } from '../store/authorities.ts'
import { listUnits } from '../store/units.ts'
import type { UnitId } from '../unit.ts'
import { amendUnit } from './amend-unit.ts'
import { writeUnit } from './write-unit.ts'

export type ImportUnits = Edit & {
  readonly authorityId: AuthorityId
  readonly on: Temporal.PlainDate
  readonly rows: readonly UnitRow[]
}

export type Imported = { readonly added: number; readonly changed: number }

/** The rows in an order in which each parent is there before what stands under it. */
function parentsFirst(rows: readonly UnitRow[]): UnitRow[] {
  const ordered: UnitRow[] = []
  let waiting = [...rows]
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name))
    const ready = waiting.filter(({ parent }) => !open.has(parent))
    if (ready.length === 0) refuse(422, reason('organisations.unit-circle'))
    ordered.push(...ready)
    waiting = waiting.filter((row) => !ready.includes(row))
  }
  return ordered
}

/** Takes checked rows in: a unit of that name is brought to what the row says from the day on, others are set up. All or nothing. */
export async function importUnits(
  tx: Tx,
  { authorityId, on, rows, ...edit }: ImportUnits,
): Promise<Imported> {
  const authority = await getAuthority(tx, authorityId, on)
  permit(mayEdit(tx.actor, authorityId))
  permit(mayChange(authority, on, edit), 422)
  const units = await listUnits(tx, authorityId, on)
  const idOf = new Map<string, UnitId>(units.map(({ name, id }) => [name, id]))
  const there = new Set<string>(idOf.keys())
  for (const { parent, name, ...facts } of parentsFirst(rows)) {
    const id = idOf.get(name)
    const parentUnitId = parent === '' ? null : (idOf.get(parent) ?? null)
    const { kind, ...amended } = facts
    if (id) await amendUnit(tx, { id, authorityId }, on, { ...amended, parentUnitId }, edit)
    else
      idOf.set(
        name,
        await writeUnit(tx, { ...amended, kind, name, parentUnitId, authorityId, validFrom: on }, edit),
      )
  }
  const changed = rows.filter(({ name }) => there.has(name)).length
  const imported = { added: rows.length - changed, changed }
  await tx.announce(
    aboutAuthority(events.rowsImported, authorityId, { after: { ...imported, units: rows, on } }, edit),
  )
  return imported
}
