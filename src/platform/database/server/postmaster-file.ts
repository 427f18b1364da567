import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, processesIn, worksIn } from './processes.ts'

/** What `postmaster.pid` of a cluster tells. */
export type PostmasterFile = { readonly pid: number; readonly port: number; readonly status: string }

/** Reads `postmaster.pid`; undefined when there is none or it is half written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/** The postmaster's file when that process lives and works in this cluster; a number that another program took over does not count. */
export function livePostmaster(cluster: string): PostmasterFile | undefined {
  const file = readPostmasterFile(cluster)
  return file !== undefined && worksIn(file.pid, cluster) && isAlive(file.pid) ? file : undefined
}

/** Removes `postmaster.pid` and the socket's lock file when nothing works in the cluster any more (Linux only: elsewhere PostgreSQL decides). */
export function clearStaleFile(cluster: string): void {
  if (process.platform !== 'linux' || processesIn(cluster).length > 0) return
  const stale = (name: string) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')
  for (const name of readdirSync(cluster).filter(stale)) rmSync(join(cluster, name), { force: true })
}
