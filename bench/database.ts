/** A durable PostgreSQL of its own for a bench: fsync on, gone afterwards. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PreparedDatabase, migrate, openPool, prepareDatabase } from '#platform/database/index.ts'
import { startServer } from '#platform/database/server/index.ts'
import { migrationRooms } from '../src/schemas.ts'

/** Starts the embedded server in a folder of its own, migrates it, lends it, and takes it away again. */
export async function withBenchDatabase<Result>(
  work: (database: PreparedDatabase) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'krong-bench-'))
  chmodSync(dataDir, 0o711)
  const server = await startServer({ dataDir })
  try {
    const database = await prepareDatabase(server.url, { database: 'krong_bench', password: 'bench only' })
    const owner = openPool(database.ownerUrl, 'krong_owner', { max: 2 })
    await migrate(owner, migrationRooms).finally(() => owner.end())
    return await work(database)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
