import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SecondFactorPolicy, SessionPolicy } from '../session.ts'

export type Policies = { readonly 'second-factor': SecondFactorPolicy; readonly session: SessionPolicy }

/** The policy in force: the newest row of its key; the migration lays the first. */
export async function getPolicy<Key extends keyof Policies>(
  { db }: Reader,
  key: Key,
): Promise<Policies[Key]> {
  const { rows } = await sql<{ value: Policies[Key] }>`SELECT value FROM identity.policies WHERE key = ${key}
    ORDER BY set_at DESC, id DESC LIMIT 1`.execute(db)
  return rows[0]!.value
}

/** Lays a newer policy over the old one. */
export async function insertPolicy<Key extends keyof Policies>(
  { db, now }: Tx,
  { key, value, by, reason }: { key: Key; value: Policies[Key]; by: string; reason: string },
): Promise<void> {
  await sql`INSERT INTO identity.policies (id, key, value, set_at, set_by, reason)
    VALUES (${newId()}, ${key}, ${JSON.stringify(value)}::jsonb, ${now}, ${by}, ${reason})`.execute(db)
}
