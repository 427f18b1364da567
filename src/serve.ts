import { createServer } from 'node:http'
import { serve as listenOn } from '@hono/node-server'
import type { Config, Secrets } from '#platform/config/index.ts'
import { StartProblem } from '#platform/config/index.ts'
import { analyzeTables, openPool } from '#platform/database/index.ts'
import { holdInstance } from '#platform/database/server/index.ts'
import { buildIslands } from '#platform/islands/index.ts'
import type { Log } from '#platform/log/index.ts'
import { closePeerClients } from '#modules/exchange/jobs.ts'
import { createApp } from './app.ts'
import { loadDemo } from './demo.ts'
import { listenToPeers } from './listen-to-peers.ts'
import { openDatabase } from './open-database.ts'
import { welcome } from './welcome.ts'
import { runWorker } from './worker.ts'

function portTaken(config: Config): StartProblem {
  return new StartProblem({
    vi: `Cổng ${config.port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${config.port + 1} npm start`,
    en: `Port ${config.port} is in use by another program. Choose another, e.g. PORT=${config.port + 1} npm start`,
  })
}

/** Plans that fit what was loaded, before the first person comes. */
async function analyzeLoaded(ownerUrl: string): Promise<void> {
  const pool = openPool(ownerUrl, 'krong_owner', { max: 1, name: 'krong analyze' })
  await analyzeTables(pool).finally(() => pool.end())
}

/**
 * Starts the instance: holds the data folder, brings up the database, migrates, loads the demo where it is wanted and missing,
 * opens the socket, starts the worker, and ends them in reverse order on SIGINT or SIGTERM.
 */
export async function serve({
  config,
  secrets,
  log,
}: {
  config: Config
  secrets: Secrets
  log: Log
}): Promise<void> {
  const lock = holdInstance(config.dataFolder)
  const islands = buildIslands()
  const database = await openDatabase({ config, log, keepAlive: true })
  await islands
  const app = await createApp({ config, secrets, log, ...database })
  if (config.demo && (await loadDemo(app.transactor, log, config.demoOffice, app.files)))
    await analyzeLoaded(database.ownerUrl)
  const peers = await listenToPeers({ app, config, log })
  const worker = config.worker ? await runWorker({ app, config, secrets, log }) : undefined

  const server = listenOn(
    {
      fetch: app.handle,
      hostname: config.host,
      port: config.port,
      createServer,
      // A second Host is then no name at all (400), as RFC 9112 §3.2 asks; by itself Node would forget it.
      serverOptions: { joinDuplicateHeaders: true },
      overrideGlobalObjects: true,
    },
    () => {
      lock.answersAt(config.publicUrl)
      void welcome({ config, transactor: app.transactor })
    },
  )
  server.once('error', (fault: NodeJS.ErrnoException) => {
    process.stderr.write(`\n${fault.code === 'EADDRINUSE' ? portTaken(config).message : fault.message}\n`)
    void end(1)
  })

  let ending = false
  async function end(code: number): Promise<void> {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(code), 15_000).unref()
    server.close()
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2_000).unref()
    await peers?.close().catch(() => {})
    await worker?.stop().catch(() => {})
    closePeerClients()
    await app.close().catch(() => {})
    await database.stop()
    lock.release()
    process.exit(code)
  }
  process.on('SIGINT', () => void end(0))
  process.on('SIGTERM', () => void end(0))
}
