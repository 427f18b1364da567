import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#platform/database/server/index.ts'

/**
 * Does some work while the instances of tests find a durable PostgreSQL (fsync on), which is gone afterwards, also where a signal ends the bench; gives
 * its process to the work.
 */
export async function onDurableServer<Result>(work: (pid: number) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'krong-bench-'))
  chmodSync(dataDir, 0o711)
  const server = await startServer({ dataDir })
  process.env.KRONG_TEST_DATABASE_URL = server.url
  async function clear() {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void clear().finally(() => process.exit(1)))
  try {
    return await work(server.pid)
  } finally {
    await clear()
  }
}
