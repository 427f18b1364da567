import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** The salt of today, `fresh` where the day has none yet; Krông itself reads it. */
export async function saltOfToday({ db, today }: Tx, fresh: Buffer): Promise<Buffer> {
  const find = () =>
    sql<{ salt: Buffer }>`SELECT salt FROM participation.salts WHERE day = ${today}`.execute(db)
  const known = (await find()).rows[0]
  if (known) return known.salt
  await sql`INSERT INTO participation.salts (day, salt) VALUES (${today}, ${fresh}) ON CONFLICT (day) DO NOTHING`.execute(
    db,
  )
  return (await find()).rows[0]!.salt
}

/** Deletes the salts of days that are over, and the contacts whose days are; gives how many of each. */
export async function deleteOverdue({ db, today }: Tx): Promise<{ salts: number; contacts: number }> {
  const salts = await sql`DELETE FROM participation.salts WHERE day < ${today}`.execute(db)
  const contacts = await sql`DELETE FROM participation.contacts WHERE keep_until < ${today}`.execute(db)
  return { salts: Number(salts.numAffectedRows ?? 0), contacts: Number(contacts.numAffectedRows ?? 0) }
}
