import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

function statOf(pid: string | number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    // It ended meanwhile.
    return []
  }
}

const secondsOf = (stat: readonly string[]) =>
  (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) / ticksPerSecond

/** Seconds that a process has been on a processor: what a crowded machine changes least. */
export const cpuTime = (pid: number): number => secondsOf(statOf(pid))

/** The same of all living children of a process, such as the sessions of a PostgreSQL. */
export const cpuTimeOfChildren = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat[1] === String(pid))
    .reduce((sum, stat) => sum + secondsOf(stat), 0)
