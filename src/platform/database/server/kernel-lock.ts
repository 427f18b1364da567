import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps the locks of this process from the garbage collector, which would free them. */
const held = new Set<DatabaseSync>()

/**
 * Takes a lock that the kernel holds for this process and frees at its death, however it dies: no stale locks, no
 * mistaken process numbers. (SQLite's file lock, which Node has; nothing is stored.) Undefined when another holds it
 * still after `patience` milliseconds.
 */
export function takeKernelLock(file: string, patience = 0): { release(): void } | undefined {
  const holder = new DatabaseSync(file, { timeout: patience })
  try {
    holder.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    holder.close()
    if ((error as { errcode?: number }).errcode === 5) return undefined
    throw error
  }
  held.add(holder)
  return {
    release: () => {
      held.delete(holder)
      holder.close()
    },
  }
}

/** Waits for its turn at a kernel lock, at most `patience` milliseconds. */
export async function awaitKernelLock(file: string, patience: number): Promise<{ release(): void }> {
  const end = Date.now() + patience
  for (;;) {
    const lock = takeKernelLock(file)
    if (lock) return lock
    if (Date.now() > end) throw new Error(`another process has held ${file} for ${patience} ms`)
    await sleep(25)
  }
}
