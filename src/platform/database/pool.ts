import pg from 'pg'
import { columnTypes } from './parameters.ts'
import { shareConnections } from './shared-connections.ts'

export type DatabaseRole = 'krong_app' | 'krong_system' | 'krong_public' | 'krong_owner'

type Options = { readonly max?: number; readonly name?: string; readonly foreign?: boolean }

/** How a session of a role begins: in UTC, with `platform` on the search path and statements bounded in time; krong_public is read-only. */
function sessionOf(url: string, role: DatabaseRole, { name = 'krong', foreign = false }: Options) {
  return {
    connectionString: url,
    ...(foreign ? {} : { types: columnTypes }),
    application_name: name,
    options: `-c role=${role}${role === 'krong_public' ? ' -c default_transaction_read_only=on' : ''} -c timezone=UTC -c search_path=platform,pg_catalog -c statement_timeout=${role === 'krong_public' ? 20_000 : 60_000} -c idle_in_transaction_session_timeout=120000`,
    connectionTimeoutMillis: 10_000,
  }
}

/** Opens a pool of sessions in the given role. `foreign`: rows come as pg gives them, for a library that knows neither Temporal nor bigint. */
export function openPool(url: string, role: DatabaseRole, options: Options = {}): pg.Pool {
  const { max = 10 } = options
  const pool = new pg.Pool({ ...sessionOf(url, role, options), max, idleTimeoutMillis: 30_000 })
  // A broken idle connection is replaced at the next query, which reports for itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Opens the few read-only sessions that visitors' reads share. Who waits longer than a statement may take gets a fault, also where the server has silently gone. */
export const openPublicSessions = (url: string, { max = 4, name = 'krong public' }: Options = {}) =>
  shareConnections(
    {
      ...sessionOf(url, 'krong_public', { name }),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      query_timeout: 25_000,
    },
    max,
  )
