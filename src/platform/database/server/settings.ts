import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../config/write-atomically.ts'
import type { Place } from './place.ts'

/** Settings for a small office server (2 cores, 4 GB); an operator's ALTER SYSTEM wins over each of them. */
const settings = {
  max_connections: 100,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_wal_size: '512MB',
  min_wal_size: '80MB',
  wal_compression: 'on',
  checkpoint_timeout: '10min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements, their values and the details of errors hold personal data: they stay out of the log.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] %d ',
  log_checkpoints: 'off',
}

const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
const quick = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

/** Writes `krong.conf` beside postgresql.conf when it differs; `durable: false` is for tests only. */
export function writeSettings({ cluster }: Place, durable: boolean): void {
  const lines = Object.entries({ ...settings, ...(durable ? safe : quick) }).map(
    ([key, value]) => `${key} = '${value}'`,
  )
  const text = `# Written by Krong at every start; change settings with ALTER SYSTEM instead.\n${lines.join('\n')}\n`
  const file = join(cluster, 'krong.conf')
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeAtomically(file, text, 0o644)
}
