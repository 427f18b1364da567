import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'

export type KeptAbbreviation = {
  readonly short: string
  readonly long: string
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  readonly source: string
  readonly addedByName: string
}

/** Every abbreviation that search knows or knew. */
export async function listKeptAbbreviations({ db }: Reader): Promise<KeptAbbreviation[]> {
  const { rows } = await sql<KeptAbbreviation>`
    SELECT short, long, valid_from AS "validFrom", valid_to AS "validTo", source, added_by_name AS "addedByName"
    FROM portal.abbreviations ORDER BY short, long, valid_from`.execute(db)
  return rows
}

/** Writes an abbreviation that holds from a day on; false where it holds already. */
export async function insertAbbreviation(
  { db }: Tx,
  { short, long, validFrom, source, addedByName }: Omit<KeptAbbreviation, 'validTo'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.abbreviations (short, long, valid_from, source, added_by_name)
    SELECT ${short}, ${long}, ${validFrom}, ${source}, ${addedByName}
    WHERE NOT EXISTS (SELECT FROM portal.abbreviations WHERE short = ${short} AND lower(long) = lower(${long}) AND (valid_to IS NULL OR valid_to >= ${validFrom}))
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}
