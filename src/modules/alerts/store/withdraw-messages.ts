import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Takes back what was to be told of a subject: what has not gone out stays in. */
export async function withdrawMessages({ db, now }: Tx, subjectId: string): Promise<void> {
  await sql`UPDATE alerts.messages SET withdrawn_at = ${now} WHERE subject_id = ${subjectId} AND withdrawn_at IS NULL`.execute(
    db,
  )
}
