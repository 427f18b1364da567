import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'

/** The names of units and of people that stand behind the ids of groups, as they are called today or were last. */
export async function listNames(
  { db }: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT DISTINCT ON (unit_id) unit_id::text AS id, name FROM organisations.unit_versions
      WHERE unit_id = ANY(${ids}::uuid[]) ORDER BY unit_id, valid_from DESC`.execute(db)
  const people = await sql<{ id: string; name: string }>`
    SELECT id::text, display_name AS name FROM identity.accounts WHERE id = ANY(${ids}::uuid[])`.execute(db)
  return new Map([...rows, ...people.rows].map(({ id, name }) => [id, name]))
}
