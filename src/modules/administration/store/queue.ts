import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { JobState, QueuedJob } from '../queued-job.ts'

/** Jobs of a state, the newest first; read by Krông itself. */
export async function listJobs(
  { db }: Reader,
  { state, limit, offset }: { state: JobState; limit: number; offset: number },
): Promise<QueuedJob[]> {
  const { rows } = await sql<QueuedJob>`
    SELECT id::text, task, state, attempts, max_attempts AS "maxAttempts", left(split_part(last_error, chr(10), 1), 300) AS "lastError",
      created_at AS "createdAt", run_at AS "runAt" FROM jobs.queue() WHERE state = ${state}
    ORDER BY created_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return rows
}

/** How many jobs there are of each state. */
export async function countJobs({ db }: Reader): Promise<Readonly<Record<JobState, number>>> {
  const { rows } = await sql<{ state: JobState; n: number }>`
    SELECT state, count(*)::int AS n FROM jobs.queue() GROUP BY state`.execute(db)
  return { dead: 0, running: 0, waiting: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}

/** The dead letters among these ids (all of them when `ids` is 'all'). */
export async function listDead(
  { db }: Reader,
  ids: readonly string[] | 'all',
): Promise<{ id: string; task: string }[]> {
  const { rows } = await sql<{ id: string; task: string }>`SELECT id::text, task FROM jobs.queue()
    WHERE state = 'dead' AND (${ids === 'all'} OR id = ANY(${ids === 'all' ? [] : (ids as string[])}::bigint[]))
    ORDER BY id LIMIT 10000`.execute(db)
  return rows
}

/** Gives these jobs another full round of attempts, from now; answers how many. */
export async function retryJobs({ db }: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT jobs.retry(${ids as string[]}::bigint[]) AS n`.execute(db)
  return rows[0]!.n
}
