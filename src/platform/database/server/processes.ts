import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Says whether a process lives; a zombie is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processStat(pid)?.state !== 'Z'
}

/** The state of a process and when it started (clock ticks since boot); undefined where the system has no /proc. */
export function processStat(pid: number): { state: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

/** The live PostgreSQL processes working in a cluster's folder (each of them does); empty where there is no /proc. */
export function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return pids.filter((pid) => worksIn(pid, cluster) && isAlive(pid))
}

/**
 * Says whether a process is a PostgreSQL that works in this cluster. Where the system hides the working folders of
 * other users (a container without CAP_SYS_PTRACE), every PostgreSQL may be the one: the careful answer is yes.
 */
export function worksIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) return false
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}
