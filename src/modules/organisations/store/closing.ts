import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { UnitId } from '../unit.ts'

/** The latest day on which anything of an authority begins: nothing can end before it. */
export async function findLatestStart(
  { db }: Reader,
  id: AuthorityId,
): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ latest: Temporal.PlainDate | null }>`
    SELECT max(valid_from) AS latest FROM (
      SELECT valid_from FROM organisations.authority_versions WHERE authority_id = ${id}
      UNION ALL SELECT valid_from FROM organisations.unit_versions WHERE authority_id = ${id}
      UNION ALL SELECT valid_from FROM organisations.positions WHERE authority_id = ${id}
      UNION ALL SELECT valid_from FROM organisations.villages WHERE authority_id = ${id}
      UNION ALL SELECT valid_from FROM organisations.codes WHERE authority_id = ${id}) AS starts`.execute(db)
  return rows[0]?.latest ?? undefined
}

/** The latest day on which a version or position of a unit begins. */
export async function findLatestUnitStart(
  { db }: Reader,
  id: UnitId,
): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ latest: Temporal.PlainDate | null }>`
    SELECT max(valid_from) AS latest FROM (
      SELECT valid_from FROM organisations.unit_versions WHERE unit_id = ${id}
      UNION ALL SELECT valid_from FROM organisations.positions WHERE unit_id = ${id}) AS starts`.execute(db)
  return rows[0]?.latest ?? undefined
}

const parts = ['authority_versions', 'units', 'unit_versions', 'positions', 'villages', 'codes'] as const

/** Ends an authority and everything of it that still lives on the day: versions, units, positions, villages, codes. */
export async function endAuthority({ db }: Tx, id: AuthorityId, lastDay: Temporal.PlainDate): Promise<void> {
  await db.updateTable('organisations.authorities').set({ valid_to: lastDay }).where('id', '=', id).execute()
  for (const part of parts) {
    await sql`UPDATE ${sql.table(`organisations.${part}`)} SET valid_to = ${lastDay}
      WHERE authority_id = ${id} AND (valid_to IS NULL OR valid_to > ${lastDay})`.execute(db)
  }
}

/** Ends a unit with its open version, positions and codes. */
export async function endUnit({ db }: Tx, id: UnitId, lastDay: Temporal.PlainDate): Promise<void> {
  await db.updateTable('organisations.units').set({ valid_to: lastDay }).where('id', '=', id).execute()
  for (const part of ['unit_versions', 'positions', 'codes'] as const) {
    await sql`UPDATE ${sql.table(`organisations.${part}`)} SET valid_to = ${lastDay}
      WHERE unit_id = ${id} AND (valid_to IS NULL OR valid_to > ${lastDay})`.execute(db)
  }
}
