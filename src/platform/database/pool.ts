import pg from 'pg'
import { columnTypes } from './parameters.ts'

export type DatabaseRole = 'krong_app' | 'krong_system' | 'krong_public' | 'krong_owner'

/**
 * Opens a pool whose sessions start in the given role (krong_public: read-only), in UTC, with `platform` on the search path and statements
 * bounded in time. `foreign`: rows come as pg gives them, for a library that knows neither Temporal nor bigint.
 */
export function openPool(
  url: string,
  role: DatabaseRole,
  { max = 10, name = 'krong', foreign = false } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(foreign ? {} : { types: columnTypes }),
    application_name: name,
    options: `-c role=${role}${role === 'krong_public' ? ' -c default_transaction_read_only=on' : ''} -c timezone=UTC -c search_path=platform,pg_catalog -c statement_timeout=60000 -c idle_in_transaction_session_timeout=120000`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  })
  // A broken idle connection is replaced at the next query, which reports for itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
