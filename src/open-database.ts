import type { Config } from '#platform/config/index.ts'
import { keepSecret } from '#platform/config/index.ts'
import { migrate, openPool, prepareDatabase } from '#platform/database/index.ts'
import { startServer } from '#platform/database/server/index.ts'
import type { Log } from '#platform/log/index.ts'
import { randomBytes } from 'node:crypto'
import { migrationRooms } from './schemas.ts'

export type OpenDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Stops the embedded server if this process started or adopted one; leaves any other alone. */
  stop(): Promise<void>
}

/**
 * The database of an instance, migrated: the embedded PostgreSQL of the data folder, or the one that DATABASE_URL names. From the
 * URL on there is one way.
 */
export async function openDatabase({
  config,
  log,
  keepAlive = false,
  migrated = true,
}: {
  config: Config
  log: Log
  keepAlive?: boolean
  /** False leaves the schema as it is: a restore brings it to where the backup was. */
  migrated?: boolean
}): Promise<OpenDatabase> {
  const password = keepSecret(config.secretsFolder, 'app-login-password', () =>
    randomBytes(24).toString('base64url'),
  )
  const server = config.databaseUrl
    ? undefined
    : await startServer({ dataDir: config.dataFolder, secrets: config.secretsFolder, log, keepAlive })
  try {
    const { ownerUrl, appUrl } = await prepareDatabase(config.databaseUrl ?? server!.url, { password })
    const pool = openPool(ownerUrl, 'krong_owner', { max: 2, name: 'krong migrate' })
    try {
      const applied = migrated ? await migrate(pool, migrationRooms) : 0
      if (applied > 0) log.info('migrated', { applied })
    } finally {
      await pool.end()
    }
    return { ownerUrl, appUrl, stop: async () => server?.stop() }
  } catch (fault) {
    if (server && !server.adopted) await server.stop()
    throw fault
  }
}
