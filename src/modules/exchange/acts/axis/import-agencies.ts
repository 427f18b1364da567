import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { agenciesImported } from '../../axis-events.ts'
import type { AxisAgency, AxisId } from '../../axis.ts'
import { type AgencyChanges, compareAgencies } from '../../rules/axis/compare-agencies.ts'
import { closeEntries, insertAgencies, listComing } from '../../store/axis/agencies.ts'
import { listOwnOrgans } from '../../store/find-route.ts'
import { knownAxis } from './known-axis.ts'

export type ImportAgencies = {
  readonly id: AxisId
  /** The list as the axis gave it: `openAxis(axis).listAgencies()`. */
  readonly agencies: readonly AxisAgency[]
  readonly by: string
}

/** What taking in a list of agencies would do today: new, renamed and gone organs, and those that stay as they are. */
export async function previewAgencies(
  reader: Reader,
  { id, agencies }: Pick<ImportAgencies, 'id' | 'agencies'>,
): Promise<AgencyChanges> {
  const own = new Set((await listOwnOrgans(reader)).map(({ organId }) => organId))
  return compareAgencies(id, agencies, await listComing(reader), { own, today: reader.today })
}

/**
 * Takes the agencies of an axis into the directory, by day: entries are closed, never deleted (QĐ 20/2020). Refuses with 409 an empty list: that is
 * a fault of the axis rather than the end of all organs. Krông's own work, after the page showed the preview and asked.
 */
export async function importAgencies(tx: Tx, { id, agencies, by }: ImportAgencies): Promise<AgencyChanges> {
  const axis = await knownAxis(tx, id)
  if (agencies.length === 0) refuse(409, reason('exchange.agencies-empty'))

  const changes = await previewAgencies(tx, { id, agencies })
  const { added, renamed, gone } = changes
  if (added.length + renamed.length + gone.length === 0) return changes
  await closeEntries(tx, [...renamed, ...gone])
  await insertAgencies(tx, id, [...renamed, ...added], by)

  await tx.announce(
    agenciesImported(axis, { added: added.length, renamed: renamed.length, gone: gone.length, by }),
  )
  return changes
}
