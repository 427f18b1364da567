import { existsSync, readdirSync, readFileSync } from 'node:fs'

type Child = { readonly pid: number; readonly peak: number }

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return '' // it has just ended
  }
}

/** The processes that this one has started, with the most memory that each has had, in megabytes; none where there is no /proc. */
export function childrenNow(): Child[] {
  if (!existsSync('/proc/self/status')) return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    const status = statusOf(pid)
    if (!new RegExp(`^PPid:\\s${process.pid}$`, 'm').test(status) || /^State:\sZ/m.test(status)) return []
    return [{ pid: Number(pid), peak: Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024 }]
  })
}

export type Watched<Result> = {
  readonly result: Result
  /** Megabytes by which this process grew at most. */
  readonly grown: number
  /** Megabytes that the largest of its children had. */
  readonly peak: number
  /** The most children seen at once. */
  readonly children: number
}

/** Does some work and watches every 15 ms what it costs. */
export async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const before = process.memoryUsage.rss()
  let [grown, peak, most] = [0, 0, 0]
  const look = () => {
    const children = childrenNow()
    most = Math.max(most, children.length)
    peak = Math.max(peak, ...children.map((child) => child.peak))
    grown = Math.max(grown, (process.memoryUsage.rss() - before) / 1_048_576)
  }
  const timer = setInterval(look, 15)
  const result = await work().finally(() => clearInterval(timer))
  look()
  return { result, grown, peak, children: most }
}
