import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'

/** Tables of a told year, in the order in which their rows may be written. */
export const toldTables = [
  'documents',
  'steps',
  'versions',
  'assignments',
  'opinions',
  'extensions',
  'readers',
  'links',
  'recipients',
  'texts',
] as const

export type ToldRows = Readonly<Record<(typeof toldTables)[number], readonly object[]>>

/** Ids that another installation knows by another id, each with the name by which both know it. */
export async function listKnownIds({ db }: Reader): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, 'authority ' || slug AS name FROM organisations.authorities WHERE slug IS NOT NULL
    UNION ALL SELECT v.unit_id, 'unit ' || a.slug || ' ' || v.name FROM organisations.unit_versions v
      JOIN organisations.units u ON u.id = v.unit_id JOIN organisations.authorities a ON a.id = u.authority_id WHERE v.valid_to IS NULL
    UNION ALL SELECT id, 'account ' || username FROM identity.accounts WHERE username IS NOT NULL
    UNION ALL SELECT r.id, 'register ' || a.slug || ' ' || r.name FROM registers.registers r
      JOIN organisations.authorities a ON a.id = r.authority_id`.execute(db)
  return rows
}

/** Every row of the told tables as JSON, without what PostgreSQL computes by itself. */
export async function listToldRows({ db }: Reader): Promise<ToldRows> {
  const told: Partial<Record<(typeof toldTables)[number], readonly object[]>> = {}
  for (const name of toldTables) {
    const order = name === 'texts' ? 'document_id' : name === 'documents' ? 'created_at, id' : 'id'
    const { rows } = await sql<{ told: object[] | null }>`
      SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(t) - 'words' - 'same_paper' - 'day') ORDER BY ${sql.raw(order)}) AS told
      FROM ${sql.table(`documents.${name}`)} t`.execute(db)
    told[name] = rows[0]?.told ?? []
  }
  return told as ToldRows
}

const atOnce = 2000

/** Writes rows told elsewhere; the words for search are computed anew. */
export async function insertToldRows({ db }: Tx, told: ToldRows): Promise<void> {
  for (const name of toldTables) {
    const table = sql.table(`documents.${name}`)
    const all = told[name]
    const columns = [...new Set(all.flatMap((row) => Object.keys(row)))]
    const names = sql.join(columns.map((column) => sql.ref(column)))
    for (let from = 0; from < all.length; from += atOnce) {
      const rows = JSON.stringify(all.slice(from, from + atOnce))
      await (name === 'texts'
        ? sql`INSERT INTO documents.texts (${names}, words)
            SELECT ${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}, documents.words_of(concat_ws(' ', d.reference, d.abstract, d.organ_name, d.signer_name, d.note), t.body) || documents.month_words(d.authority_id, d.day)
            FROM jsonb_populate_recordset(NULL::documents.texts, ${rows}::jsonb) t JOIN documents.documents d ON d.id = t.document_id`.execute(
            db,
          )
        : sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, ${rows}::jsonb)`.execute(
            db,
          ))
    }
  }
}
