import type pg from 'pg'

export type DeadLetter = {
  readonly id: string
  readonly task: string
  readonly attempts: number
  readonly lastError: string
  readonly createdAt: Temporal.Instant
}

/** Jobs that were tried as often as allowed and rest until somebody looks; newest first, 200 at most. */
export async function listDeadLetters(pool: pg.Pool): Promise<DeadLetter[]> {
  const { rows } = await pool.query(`
    SELECT id, task_identifier, attempts, last_error, created_at FROM graphile_worker.jobs
     WHERE attempts >= max_attempts AND locked_at IS NULL ORDER BY created_at DESC LIMIT 200`)
  return rows.map((row) => ({
    id: String(row.id),
    task: row.task_identifier,
    attempts: row.attempts,
    lastError: String(row.last_error ?? '')
      .split('\n')[0]!
      .slice(0, 300),
    createdAt: row.created_at,
  }))
}

/** Gives dead letters another full round of attempts, from now. */
export async function retryDeadLetters(pool: pg.Pool, ids: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    'SELECT graphile_worker.reschedule_jobs($1::bigint[], now(), NULL, 0)',
    [ids],
  )
  return rowCount ?? 0
}

export type QueueFigures = { readonly waiting: number; readonly dead: number; readonly oldestSeconds: number }

/** How the queue stands: jobs due, dead letters, and how long the oldest due job has waited. */
export async function queueFigures(pool: pg.Pool): Promise<QueueFigures> {
  const { rows } = await pool.query(`
    SELECT count(*) FILTER (WHERE attempts < max_attempts AND run_at <= now())::int AS waiting,
           count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS dead,
           coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE attempts < max_attempts AND run_at <= now())), 0)::float AS age
      FROM graphile_worker.jobs`)
  return { waiting: rows[0].waiting, dead: rows[0].dead, oldestSeconds: rows[0].age }
}
