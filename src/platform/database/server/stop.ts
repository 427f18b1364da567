import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, processesIn } from './processes.ts'

const steps: [signal: NodeJS.Signals, patience: number][] = [
  ['SIGINT', 30_000], // fast: sessions are ended, everything is written
  ['SIGQUIT', 10_000], // immediate: the next start recovers
  ['SIGKILL', 5_000],
]

/** Stops a postmaster: fast shutdown first, harder only where it does not answer. Resolves when its process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of steps) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await isGone(pid, patience)) return
  }
}

/** Ends the processes that a killed postmaster left behind in its cluster: they must be gone before another may start. */
export async function endOrphans(cluster: string): Promise<void> {
  for (const pid of processesIn(cluster)) {
    process.kill(pid, 'SIGKILL')
    await isGone(pid, 2_000)
  }
}

/** Waits until a process is gone, at most `patience` milliseconds; says whether it is. */
export async function isGone(pid: number, patience: number): Promise<boolean> {
  const end = Date.now() + patience
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}
