import { type Context, Hono } from 'hono'
import { reason, refuse } from '#kit/refusal.ts'
import { readAsset } from '#platform/ui/index.ts'
import { acceptedEncoding } from './accepted-encoding.ts'
import { answerRoute } from './answer.ts'
import { clientAddress, socketAddress } from './client-address.ts'
import { variantIn, variantOf } from './display.ts'
import type { OpenVisit } from './make-visit.ts'
import { createFinish } from './finish.ts'
import { createGatheredReads } from './gathered-reads.ts'
import { pageKey } from './page-cache.ts'
import { createPublishedFacts } from './published-facts.ts'
import { createRateLimits } from './rate-limits.ts'
import type { Route } from './routes.ts'
import type { Site } from './site.ts'
import type { Counted } from './visit.ts'

/** What the socket calls: a request in, an answer out. */
export type SiteHandler = (request: Request, env?: object) => Response | Promise<Response>

const notFound: Route = {
  method: 'GET',
  pattern: '*',
  who: 'anyone',
  always: true,
  handle: () => refuse(404, reason('web.no-such-page')),
}

/** Puts the modules' routes, the assets and the page cache together; the answer of every route carries the security headers. */
export function createSite(site: Site, extraRoutes: readonly Route[] = []): SiteHandler {
  const finish = createFinish(site)
  const shared = {
    limits: createRateLimits(site.limitsTimes),
    facts: createPublishedFacts(site.transactor, site.cache),
    gathered: createGatheredReads(site.transactor),
  }
  const app = new Hono()

  /** What a stranger reads while a page cannot be made: its last good text. The fault is in the log. */
  const lastGoodOf = ({ method }: Route, { url, language, display, session, request }: OpenVisit) =>
    method === 'GET' && !session
      ? site.cache.findLastGood(pageKey(url, variantOf(language, display)), request)
      : undefined

  /** Where what stood at an address that nobody answers stands now, as modules know it; a fault of theirs leaves the page unfound. */
  async function moved({ method, who }: Route, visit: OpenVisit): Promise<Response | undefined> {
    if (method !== 'GET' || who !== 'anyone') return undefined
    try {
      for (const { movedTo } of site.modules) {
        const location = await movedTo?.(visit)
        if (location) return new Response(null, { status: 301, headers: { location } })
      }
    } catch (error) {
      site.log.error('fault', { error, requestId: visit.requestId })
    }
    return undefined
  }

  async function answer(route: Route, context: Context): Promise<Response> {
    const began = performance.now()
    const { version } = site.cache
    const answered = await answerRoute(site, shared, route, context)
    const { visit } = answered
    const response = (answered.response.status === 404 && (await moved(route, visit))) || answered.response
    site.metrics.observe(route.method, route.pattern, response.status, performance.now() - began)
    return (response.status === 500 && lastGoodOf(route, visit)) || finish(response, visit, version)
  }
  const mount = (route: Route) => app.on(route.method, route.pattern, (context) => answer(route, context))

  app.get('/tai-san/*', (context) => {
    const asset = readAsset(context.req.path)
    if (!asset) return context.notFound()
    const encoding = acceptedEncoding(context.req.header('accept-encoding'))
    const packed = encoding && asset.packed?.[encoding]
    return new Response(new Uint8Array(packed ?? asset.body), {
      headers: {
        'content-type': asset.type,
        ...(asset.type.startsWith('font/') ? {} : { vary: 'Accept-Encoding' }),
        ...(packed ? { 'content-encoding': encoding } : {}),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  })
  for (const route of [...extraRoutes, ...site.modules.flatMap(({ routes }) => routes)]) mount(route)
  app.notFound((context) => answer(notFound, context))

  const rendering = new Map<string, Promise<unknown>>()
  const sessionMark = `${site.sessions.cookie}=`

  /** Counts a view of a kept page. */
  const viewedBy = (request: Request, env?: object) => (counted: Counted) => {
    const address = clientAddress(request, socketAddress(env), site.trusts)
    site.viewed?.(counted, { address, userAgent: request.headers.get('user-agent') ?? '' })
  }

  /** One flight per key: others wait for the first render and then read the cache. */
  async function renderOnce(key: string, request: Request, env?: object): Promise<Response> {
    const underway = rendering.get(key)
    if (underway) {
      await underway.catch(() => {})
      const kept = site.cache.find(key, request, viewedBy(request, env))
      if (kept) return kept
    }
    const flight = Promise.resolve(app.fetch(request, env))
    rendering.set(key, flight)
    try {
      return await flight
    } finally {
      if (rendering.get(key) === flight) rendering.delete(key)
    }
  }

  return (request, env) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return app.fetch(request, env)
    const cookie = request.headers.get('cookie')
    if (cookie?.includes(sessionMark) || cookie?.includes('krong_flash=')) return app.fetch(request, env)
    const key = pageKey(new URL(request.url), variantIn(cookie))
    return site.cache.find(key, request, viewedBy(request, env)) ?? renderOnce(key, request, env)
  }
}
