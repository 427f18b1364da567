import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'

/** How the embedded database of a data folder is reached, as its superuser. */
export function connectionOf(folder: string) {
  const { port } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { port: number }
  const password = readFileSync(join(folder, 'secrets', 'database-password'), 'utf8').trim()
  return { host: '127.0.0.1', port, user: 'postgres', password, database: 'krong' } as const
}

/** The embedded database of a running site, as its superuser; the end of the test file ends the connections. */
export function databaseOf(folder: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionOf(folder), max: 3 })
  pool.on('error', () => {})
  after(() => pool.end())
  return pool
}
