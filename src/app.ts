import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { createTransactor, openPool, openPublicSessions, type Transactor } from '#platform/database/index.ts'
import type { Config, Secrets } from '#platform/config/index.ts'
import { createClamdScan, createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { createWaker, listen, type Listener } from '#platform/live/index.ts'
import type { Log } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import {
  type Counted,
  createFrames,
  createPageCache,
  createSite,
  galleryRoutes,
  instanceRoutes,
  type PageCache,
  type SiteHandler,
  trustProxies,
} from '#platform/web/index.ts'
import type pg from 'pg'
import { createSessionSource, identityUrls } from '#modules/identity/index.ts'
import { findHome, portalUrls } from '#modules/portal/index.ts'
import { words as portalWords } from '#modules/portal/messages/index.ts'
import { keepSecret } from '#platform/config/index.ts'
import { countViews } from './count-views.ts'
import { gatherActs } from './gather-acts.ts'
import { tellExchangeFigures } from './exchange-figures.ts'
import { fileSettings } from './file-settings.ts'
import { followHosts } from './known-hosts.ts'
import { modules, prepareModules, subscriptions } from './modules.ts'

/** A running instance without its socket. */
export type App = {
  readonly handle: SiteHandler
  readonly transactor: Transactor
  readonly appPool: pg.Pool
  readonly ownerPool: pg.Pool
  readonly files: Awaited<ReturnType<typeof openFiles>>
  close(): Promise<void>
}

async function openFiles(config: Config, transactor: Transactor) {
  const { store, staging } = await openFileStore(fileSettings(config))
  const scan = config.clamd ? createClamdScan(config.clamd) : undefined
  return { ...createFiles({ store, staging, ledger: createLedger(transactor), scan }), staging }
}

/** The name of the authority whose office this is; asked again after each publishing act. */
async function followSiteName(transactor: Transactor, listener: Listener): Promise<() => string> {
  const ask = async () => (await transactor.read({ kind: 'visitor' }, findHome))?.name ?? 'Krông'
  let name = await ask()
  listener.hear(({ publishes }) => {
    if (publishes)
      void ask()
        .then((found) => (name = found))
        .catch(() => {})
  })
  return () => name
}

/** Puts an instance together over a migrated database: pools, files, live listener, page cache, every module's routes. */
export async function createApp({
  config,
  secrets,
  log,
  ownerUrl,
  appUrl,
  limitsTimes,
  cache = createPageCache(),
}: {
  config: Config
  secrets: Secrets
  log: Log
  ownerUrl: string
  appUrl: string
  limitsTimes?: number
  cache?: PageCache
}): Promise<App> {
  const appPool = openPool(appUrl, 'krong_app', { max: config.pool, name: 'krong web' })
  const publicSessions = openPublicSessions(appUrl, { max: Math.ceil(config.pool / 2) })
  const ownerPool = openPool(ownerUrl, 'krong_owner', { max: 6, name: 'krong worker', foreign: true })
  const waker = createWaker(appPool, (fault) => log.warn('living pages were not told', { error: fault }))
  const transactor = createTransactor({
    pool: appPool,
    publicSessions,
    announce: createAnnouncer(subscriptions),
    wake: waker.wake,
  })
  const files = await openFiles(config, transactor)
  const listener = await listen(appUrl, (fault) =>
    log.warn('live listener lost its connection', { error: fault }),
  )
  const metrics = createMetrics()
  const stopClearing = listener.hear(({ publishes, takesAway }) => publishes && cache.clear({ takesAway }))
  const webs = modules.flatMap(({ web }) => (web ? [web] : []))
  prepareModules(config, secrets)
  const sessions = createSessionSource(transactor)
  const siteName = await followSiteName(transactor, listener)
  const metricsToken = keepSecret(config.secretsFolder, 'metrics-token', () =>
    randomBytes(24).toString('base64url'),
  )
  const views = countViews(transactor, log)
  const gathered = gatherActs(transactor, log)
  let ending = false

  metrics.gauge(
    'krong_pool_waiting',
    'Requests that wait for a database connection',
    () => appPool.waitingCount,
  )
  metrics.gauge('krong_page_cache_hits', 'Anonymous pages answered from the cache', () => cache.figures.hits)
  metrics.gauge('krong_page_cache_misses', 'Anonymous pages rendered', () => cache.figures.misses)

  tellExchangeFigures(metrics, transactor)

  const site = {
    modules: webs,
    transactor,
    sessions,
    frames: createFrames({
      modules: webs,
      siteName,
      links: {
        home: identityUrls.desk(),
        account: identityUrls.profile(),
        acting: identityUrls.switchActing(),
        signOut: identityUrls.signOut(),
        signIn: identityUrls.signIn(),
      },
      publicLinks: (language) => [
        { href: portalUrls.contacts(), label: portalWords.in(language)('portal.contacts') },
      ],
    }),
    cache,
    log,
    files,
    metrics,
    formKey: secrets.csrfKey,
    secure: config.publicUrl.startsWith('https:'),
    trusts: trustProxies(config.trustedProxies),
    limitsTimes,
    hosts: await followHosts(config.publicUrl, transactor, listener),
    viewed: ({ group, subject }: Counted, visitor: { address: string; userAgent: string }) =>
      views.view(group, subject, visitor),
    soon: gathered.soon,
  }
  const ready = async () => {
    if (ending) throw new Error('ending')
    await transactor.read({ kind: 'system', name: 'ready' }, ({ db }) => sql`SELECT 1`.execute(db))
  }
  const extra = [
    ...instanceRoutes({ ready, metrics, metricsToken, listener, sessions, modules: webs }),
    ...(config.environment === 'development' ? galleryRoutes : []),
  ]
  return {
    handle: createSite(site, extra),
    transactor,
    appPool,
    ownerPool,
    files,
    async close() {
      ending = true
      await views.stop()
      await gathered.stop()
      stopClearing()
      await waker.settled()
      await listener.close()
      await Promise.all([appPool.end(), publicSessions.end(), ownerPool.end(), files.store.close()])
    },
  }
}
