import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Abbreviation, FormerName } from '../../search.ts'

/** Short and long words that stand for each other today. Reads published views only. */
export async function listAbbreviations({ db, today }: Reader): Promise<Abbreviation[]> {
  const { rows } = await sql<Abbreviation>`
    SELECT short, long FROM portal.published_abbreviations WHERE valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})
    ORDER BY short, long`.execute(db)
  return rows
}

/** Names that places had: of authorities that others continue, of renamed ones, of villages. Reads published views only. */
export async function listFormerNames({ db, today }: Reader): Promise<FormerName[]> {
  const { rows } = await sql<FormerName>`
    WITH names AS (SELECT authority_id, place_name, version_from FROM organisations.published_authorities WHERE version_from <= ${today})
    SELECT DISTINCT old.place_name AS former, new.place_name AS now
    FROM organisations.published_lineage l JOIN names old ON old.authority_id = l.authority_id JOIN names new ON new.authority_id = l.to_authority_id
    WHERE l.effective_on <= ${today} AND old.place_name <> new.place_name
    UNION SELECT old.place_name, new.place_name FROM names old JOIN names new ON new.authority_id = old.authority_id AND new.version_from > old.version_from
    WHERE old.place_name <> new.place_name
    UNION SELECT former, v.name FROM organisations.published_villages v, unnest(v.former_names) former
    WHERE v.valid_from <= ${today} AND (v.valid_to IS NULL OR v.valid_to >= ${today})
    ORDER BY 1, 2`.execute(db)
  return rows
}

/** The titles and leads of the newest entries, of which suggestions are made. Reads published views only. */
export async function listNewestWords({ db }: Reader, most: number): Promise<string[]> {
  const { rows } = await sql<{
    said: string
  }>`SELECT title || '. ' || lead AS said FROM portal.published_search ORDER BY at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows.map(({ said }) => said)
}

/** Which types of entries there are. Reads published views only. */
export async function listTypesPresent<Type extends string>(
  { db }: Reader,
  among: readonly Type[],
): Promise<Type[]> {
  const { rows } = await sql<{ type: Type }>`
    SELECT type FROM unnest(${[...among]}::text[]) WITH ORDINALITY AS t (type, place)
    WHERE EXISTS (SELECT FROM portal.published_search e WHERE e.type = t.type) ORDER BY place`.execute(db)
  return rows.map(({ type }) => type)
}
