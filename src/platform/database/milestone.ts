import { sql } from 'kysely'
import type { Reader, Tx } from './transaction.ts'

/** Says whether the instance has this behind it. */
export async function isReached({ db }: Pick<Reader, 'db'>, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM platform.milestones WHERE name = ${name}`.execute(db)
  return rows.length > 0
}

/** Marks a milestone in the transaction that reaches it; a second process that tries waits, then fails on the primary key. */
export async function reach({ db, now }: Tx, name: string): Promise<void> {
  await sql`INSERT INTO platform.milestones (name, reached_at) VALUES (${name}, ${now})`.execute(db)
}
