import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Figures } from '../figures.ts'

/** How the instance stands; read by Krông itself, which alone sees every authority. */
export async function getFigures({ db, now }: Reader): Promise<Figures> {
  const { rows } = await sql<Figures>`SELECT
    current_setting('server_version') AS "databaseVersion",
    pg_database_size(current_database()) AS "databaseBytes",
    pg_postmaster_start_time() AS "databaseSince",
    (SELECT count(*)::int FROM organisations.authorities WHERE hosted) AS authorities,
    (SELECT count(*)::int FROM identity.accounts) AS accounts,
    (SELECT count(*)::int FROM identity.sessions WHERE revoked_at IS NULL AND expires_at > ${now} AND last_seen_at + idle > ${now}) AS "openSessions",
    (SELECT count(*)::int FROM files.files) AS files,
    (SELECT coalesce(sum(size), 0)::bigint FROM files.blobs) AS "fileBytes",
    (SELECT coalesce(sum(seq), 0)::int FROM record.heads) AS "recordLines",
    (SELECT max(at) FROM record.checkpoints) AS "lastCheckpoint",
    (SELECT count(*)::int FROM jobs.queue() WHERE state = 'waiting' AND run_at <= ${now}) AS "jobsWaiting",
    (SELECT count(*)::int FROM jobs.queue() WHERE state = 'dead') AS "jobsDead",
    (SELECT min(run_at) FROM jobs.queue() WHERE state = 'waiting' AND run_at <= ${now}) AS "oldestWaiting"`.execute(
    db,
  )
  return rows[0]!
}
