import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Puts the run of the lanes into the queue, for an instant or at once. */
export async function enqueueLanes({ db }: Tx, at?: Temporal.Instant): Promise<void> {
  await sql`SELECT jobs.enqueue('exchange.run-lanes', '{}'::json, ${at ?? null}, 'exchange.lanes', NULL, NULL::smallint)`.execute(
    db,
  )
}
