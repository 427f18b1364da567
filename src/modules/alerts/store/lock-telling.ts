import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { DispatchId } from '../outward.ts'

/** Locks a dispatch while the next are told of it; false where its message was taken back or is over: nobody more is told. */
export async function lockTelling({ db, now }: Tx, id: DispatchId): Promise<boolean> {
  const { rows } = await sql`
    SELECT d.id FROM alerts.dispatches d JOIN alerts.messages m ON m.id = d.message_id
     WHERE d.id = ${id} AND m.withdrawn_at IS NULL AND (m.until_at IS NULL OR m.until_at > ${now}) FOR UPDATE OF d`.execute(
    db,
  )
  return rows.length > 0
}
