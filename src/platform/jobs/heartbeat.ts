import type pg from 'pg'
import type { Log } from '#platform/log/index.ts'

const everyMs = 5_000
/** Longer than anything that keeps a process from its timers. */
const silence = '30 seconds'

/** Says that these workers live, and sets free what is held for a while by workers that do not (one that has just begun may not have said so yet); gives how many those were. */
export async function beat(pool: pg.Pool, workerIds: readonly string[]): Promise<number> {
  await pool.query(
    `INSERT INTO jobs.workers (worker_id, seen_at) SELECT id, clock_timestamp() FROM unnest($1::text[]) AS id
     ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at`,
    [workerIds],
  )
  const { rows } = await pool.query<{ dead: string[] | null }>(
    `SELECT array_agg(DISTINCT j.locked_by) AS dead FROM graphile_worker.jobs j
      WHERE j.locked_at < clock_timestamp() - $1::interval AND NOT EXISTS (
        SELECT FROM jobs.workers w WHERE w.worker_id = j.locked_by AND w.seen_at > clock_timestamp() - $1::interval)`,
    [silence],
  )
  const dead = rows[0]?.dead ?? []
  if (dead.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead])
  await pool.query(`DELETE FROM jobs.workers WHERE seen_at < clock_timestamp() - interval '1 day'`)
  return dead.length
}

/** Keeps saying that the workers of this process live, until it is stopped. */
export function keepBeating(pool: pg.Pool, workerIds: ReadonlySet<string>, log: Log): () => void {
  const timer = setInterval(() => {
    beat(pool, [...workerIds]).then(
      (dead) => dead > 0 && log.warn('jobs of workers that died are taken again', { workers: dead }),
      (error: unknown) => log.warn('workers could not say that they live', { error }),
    )
  }, everyMs)
  return () => clearInterval(timer)
}
