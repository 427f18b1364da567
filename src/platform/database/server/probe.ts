import { realpathSync } from 'node:fs'
import { Client } from 'pg'
import { StartProblem } from '../../config/start-problem.ts'

/** What a server that let us in tells about itself. */
export type Probe = { readonly version: string; readonly cluster: string }

/** The address of a database of the embedded server, password included. */
export function serverUrl(port: number, password: string, database = 'krong'): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Signs in with our password, makes the database `krong` where it lacks, and asks the server who it is. */
export async function probe(port: number, password: string): Promise<Probe> {
  try {
    return await ask(serverUrl(port, password))
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw wrongPassword(error)
    if ((error as { code?: string }).code !== '3D000') throw error
    await ask(serverUrl(port, password, 'postgres'), 'CREATE DATABASE krong')
    return await ask(serverUrl(port, password))
  }
}

async function ask(url: string, first?: string): Promise<Probe> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (first !== undefined) await client.query(first)
    const sql = `SELECT current_setting('server_version') AS version, current_setting('data_directory') AS cluster`
    const { rows } = await client.query<Probe>(sql)
    const [row] = rows
    if (!row) throw new Error('the server told nothing about itself')
    return { version: row.version, cluster: realpathSync(row.cluster) }
  } finally {
    await client.end()
  }
}

function wrongPassword(cause: unknown): StartProblem {
  const vi =
    'Cơ sở dữ liệu không nhận mật khẩu trong secrets/database-password; hãy khôi phục tệp này từ bản sao lưu.'
  const en =
    'The database refuses the password in secrets/database-password; restore that file from a backup.'
  return new StartProblem({ vi, en }, cause)
}
