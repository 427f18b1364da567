import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { RetoldNumber } from '../number.ts'

/** Takes numbers in the order and at the times given, and writes what became of them; gives the keys of those that did not come out as they were. */
export async function insertRetold({ db }: Tx, numbers: readonly RetoldNumber[]): Promise<string[]> {
  const told = JSON.stringify(numbers)
  const { rows } = await sql<{ key: string }>`
    SELECT r.key FROM (
      SELECT * FROM jsonb_to_recordset(${told}::jsonb) AS r(place int, id uuid, "authorityId" uuid, "registerId" uuid, key text, number int,
        at timestamptz, year int, account uuid, person text, purpose text) ORDER BY place) r
    CROSS JOIN LATERAL registers.take(r."authorityId", r."registerId", NULL, r.key, r.id, gen_random_uuid(), r.at, r.year,
      r.account, r.person, r.purpose) AS t
    WHERE t.outcome <> 'taken' OR (t.taken).number <> r.number`.execute(db)
  await sql`
    INSERT INTO registers.outcomes (number_id, authority_id, outcome, subject_type, subject_id, entry, reason, at, by_account, by_name)
    SELECT r.id, r."authorityId", r.outcome, r."subjectType", r."subjectId", r.entry, r.reason, r."settledAt", r."settledBy", r."settledByName"
    FROM jsonb_to_recordset(${told}::jsonb) AS r(id uuid, "authorityId" uuid, outcome text, "subjectType" text, "subjectId" text, entry jsonb,
      reason text, "settledAt" timestamptz, "settledBy" uuid, "settledByName" text) WHERE r.outcome IS NOT NULL`.execute(
    db,
  )
  return rows.map(({ key }) => key)
}

/** Numbers of a year with what became of them, in the order they were taken: what `insertRetold` takes back. */
export async function listRetold({ db }: Reader, year: number): Promise<RetoldNumber[]> {
  const { rows } = await sql<{ told: RetoldNumber[] | null }>`
    SELECT jsonb_agg(to_jsonb(r)) AS told FROM (
      SELECT row_number() OVER (ORDER BY n.taken_at, n.number)::int AS place, n.id, n.authority_id AS "authorityId", b.register_id AS "registerId",
        n.key, n.number, n.taken_at AS at, n.year, n.taken_by AS account, n.taken_by_name AS person, n.purpose, o.outcome,
        o.subject_type AS "subjectType", o.subject_id AS "subjectId", o.entry, o.reason, o.at AS "settledAt", o.by_account AS "settledBy",
        o.by_name AS "settledByName"
      FROM registers.numbers n JOIN registers.books b ON b.id = n.book_id LEFT JOIN registers.outcomes o ON o.number_id = n.id
      WHERE n.year = ${year}) r`.execute(db)
  return rows[0]?.told ?? []
}
