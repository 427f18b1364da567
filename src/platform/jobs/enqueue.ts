import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'

export type Enqueue = {
  readonly runAt?: Temporal.Instant
  /** A later job with the same key replaces an earlier one that waits. */
  readonly key?: string
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
  readonly maxAttempts?: number
}

/** Adds a job in the transaction at hand: it runs after the commit, and never if the transaction rolls back. */
export async function enqueue(
  { db }: Pick<Reader, 'db'>,
  task: string,
  payload: object,
  { runAt, key, queue, maxAttempts }: Enqueue = {},
): Promise<void> {
  await sql`SELECT jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt ?? null}, ${key ?? null}, ${queue ?? null},
    ${maxAttempts ?? null}::smallint)`.execute(db)
}
