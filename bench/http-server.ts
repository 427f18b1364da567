/** A server under measurement, in a process of its own: `bare` answers one string through Hono; `krong` is the whole program, `krong-working` with its jobs, `krong-uncached` without its page cache. Prints its address. */
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createApp } from '../src/app.ts'
import { runWorker } from '../src/worker.ts'
import { readConfig, readSecrets } from '../src/platform/config/index.ts'
import { noPageCache } from '../src/platform/web/index.ts'
import { buildIslands } from '../src/platform/islands/index.ts'
import { silentLog } from '../src/platform/log/index.ts'

const [kind, textFile, ownerUrl, appUrl] = process.argv.slice(2)

async function handler() {
  if (kind === 'bare') {
    const text = readFileSync(textFile!, 'utf8')
    const app = new Hono()
    app.get('/', (context) => context.html(text))
    return app.fetch
  }
  await buildIslands()
  const config = readConfig(process.env)
  const secrets = readSecrets(config.secretsFolder)
  const app = await createApp({
    config,
    secrets,
    log: silentLog,
    ownerUrl: ownerUrl!,
    appUrl: appUrl!,
    limitsTimes: 1_000_000,
    ...(kind === 'krong-uncached' ? { cache: noPageCache() } : {}),
  })
  if (kind === 'krong-working') await runWorker({ app, config, secrets, log: silentLog })
  return app.handle
}

const server = serve({ fetch: await handler(), hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}/\n`)
})
// Tells who asks how much processor time it has used, in microseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.on('SIGTERM', () => {
  server.close()
  process.exit(0)
})
