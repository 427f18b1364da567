import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const gigabyte = 1024 ** 3

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * A folder in memory for what tests write, gone when this process ends; none where the machine has no room for it. Each test file's database is some
 * two thousand small files, which cost PostgreSQL more than all its statements when a disk has to take them. What a killed run left is cleared.
 */
export function takeQuickFolder({ memory = '/dev/shm', needed = 6 * gigabyte } = {}): string | undefined {
  if (!existsSync(memory)) return undefined
  const prefix = `krong-tests-${process.getuid?.() ?? 0}-`
  const remove = (name: string) => rmSync(join(memory, name), { recursive: true, force: true })
  for (const name of readdirSync(memory).filter((each) => each.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length).split('-')[0]))) remove(name)

  const { bavail, bsize } = statfsSync(memory)
  if (Math.min(bavail * bsize, process.availableMemory() - 2 * gigabyte) < needed) return undefined
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`))
  // As /tmp is: PostgreSQL runs as another user where root runs the tests.
  chmodSync(folder, 0o1777)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
