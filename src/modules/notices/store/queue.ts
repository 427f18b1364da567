import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

export type Errand = {
  readonly task: string
  readonly payload: object
  readonly runAt?: Temporal.Instant
  /** A later errand with the same key replaces an earlier one that waits. */
  readonly key?: string
}

/** Adds jobs in the transaction at hand: they run after the commit, and never if it rolls back. */
export async function enqueueErrands({ db }: Pick<Reader, 'db'>, errands: readonly Errand[]): Promise<void> {
  if (errands.length === 0) return
  const rows = errands.map(({ runAt, ...errand }) => ({ ...errand, runAt: runAt?.toString() }))
  await sql`SELECT count(jobs.enqueue(r.task, r.payload, r."runAt", r.key))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(task text, payload json, "runAt" timestamptz, key text)`.execute(
    db,
  )
}
