import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import type { PositionRow } from '../rules/check-position-rows.ts'
import { positionOf } from '../rules/position-of.ts'
import { getAuthority } from '../store/authorities.ts'
import { insertPosition, listPositions } from '../store/positions.ts'
import type { Imported } from './import-units.ts'

export type ImportPositions = Edit & {
  readonly authorityId: AuthorityId
  readonly on: Temporal.PlainDate
  readonly rows: readonly PositionRow[]
}

/** Takes checked rows in: posts that their unit lacks are added; one of the same title in the same unit is left as it is. */
export async function importPositions(
  tx: Tx,
  { authorityId, on, rows, ...edit }: ImportPositions,
): Promise<Imported> {
  const authority = await getAuthority(tx, authorityId, on)
  permit(mayEdit(tx.actor, authorityId))
  permit(mayChange(authority, on, edit), 422)
  const there = new Set(
    (await listPositions(tx, { authorityId, day: on })).map(({ unitId, title }) => `${unitId} ${title}`),
  )
  const fresh = rows.filter(({ unitId, title }) => !there.has(`${unitId} ${title}`))
  for (const row of fresh) {
    const position = positionOf({ ...row, validFrom: on }, authorityId)
    await insertPosition(tx, { ...position, reason: edit.reason })
  }
  const imported = { added: fresh.length, changed: 0 }
  await tx.announce(
    aboutAuthority(events.rowsImported, authorityId, { after: { ...imported, positions: fresh, on } }, edit),
  )
  return imported
}
