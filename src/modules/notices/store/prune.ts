import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Forgets notices that were read or withdrawn longer ago than their authority keeps them, `most` at a time; gives how many. */
export async function forgetNotices({ db, now }: Tx, usualDays: number, most: number): Promise<number> {
  const result = await sql`
    DELETE FROM notices.notices WHERE id IN (
      SELECT n.id FROM notices.notices n LEFT JOIN notices.defaults d ON d.authority_id = n.authority_id
       WHERE (n.read_at IS NOT NULL OR n.withdrawn_at IS NOT NULL)
         AND least(n.read_at, n.withdrawn_at) < ${now}::timestamptz - make_interval(days => coalesce(d.keep_read_days, ${usualDays}))
       LIMIT ${most})`.execute(db)
  return Number(result.numAffectedRows ?? 0n)
}

/** Forgets settled letters that tell of no notice any more, `most` at a time; gives how many. */
export async function forgetLetters({ db, now }: Tx, usualDays: number, most: number): Promise<number> {
  const result = await sql`
    DELETE FROM notices.letters WHERE id IN (
      SELECT l.id FROM notices.letters l
       WHERE l.settled_at < ${now}::timestamptz - make_interval(days => ${usualDays})
         AND NOT EXISTS (SELECT FROM notices.deliveries d WHERE d.authority_id = l.authority_id AND d.letter_id = l.id)
       LIMIT ${most})`.execute(db)
  return Number(result.numAffectedRows ?? 0n)
}
