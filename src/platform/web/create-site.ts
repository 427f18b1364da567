import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { reason, refuse } from '#kit/refusal.ts'
import { readAsset } from '#platform/ui/index.ts'
import { answerRoute } from './answer.ts'
import { readCookies } from './cookies.ts'
import { languageCookie, type OpenVisit } from './make-visit.ts'
import { pageKey } from './page-cache.ts'
import { createRateLimits } from './rate-limits.ts'
import type { Route } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

/** What the socket calls: a request in, an answer out. */
export type SiteHandler = (request: Request, env?: object) => Response | Promise<Response>

const notFound: Route = {
  method: 'GET',
  pattern: '*',
  who: 'anyone',
  always: true,
  handle: () => refuse(404, reason('web.no-such-page')),
}

function languageOf(cookie: string | null): string {
  return cookie?.includes(languageCookie) && readCookies(cookie).get(languageCookie) === 'en' ? 'en' : 'vi'
}

/** Puts the modules' routes, the assets and the page cache together; the answer of every route carries the security headers. */
export function createSite(site: Site, extraRoutes: readonly Route[] = []): SiteHandler {
  const headers = Object.entries(securityHeaders(site.secure))
  const limits = createRateLimits(site.limitsTimes)
  const app = new Hono()

  async function finish(
    response: Response,
    visit: OpenVisit,
    route: Route,
    { began, version }: { began: number; version: number },
  ): Promise<Response> {
    for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value)
    for (const cookie of visit.setCookies) response.headers.append('set-cookie', cookie)
    response.headers.set('x-request-id', visit.requestId)
    if (visit.cacheable && visit.setCookies.length === 0) return keep(response, visit, version)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    site.metrics.observe(route.method, route.pattern, response.status, performance.now() - began)
    return response
  }

  async function keep(response: Response, visit: OpenVisit, version: number): Promise<Response> {
    const page = await response.text()
    const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
    const kept = Object.fromEntries(response.headers)
    delete kept['x-request-id']
    Object.assign(kept, {
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Cookie, Accept-Encoding',
    })
    await site.cache.keep(pageKey(visit.url, visit.language), { html: page, headers: kept, etag, version })
    return new Response(page, { headers: kept })
  }

  const mount = (route: Route) => {
    app.on(route.method === 'GET' ? ['GET'] : [route.method], route.pattern, async (context) => {
      const start = { began: performance.now(), version: site.cache.version }
      const { response, visit } = await answerRoute(site, limits, route, context)
      return finish(response, visit, route, start)
    })
  }

  app.get('/tai-san/*', (context) => {
    const asset = readAsset(context.req.path)
    if (!asset) return context.notFound()
    return new Response(new Uint8Array(asset.body), {
      headers: {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  })
  for (const route of [...extraRoutes, ...site.modules.flatMap(({ routes }) => routes)]) mount(route)
  app.notFound(async (context) => {
    const start = { began: performance.now(), version: site.cache.version }
    const { response, visit } = await answerRoute(site, limits, notFound, context)
    return finish(response, visit, notFound, start)
  })

  const rendering = new Map<string, Promise<unknown>>()
  const sessionMark = `${site.sessions.cookie}=`

  /** One flight per key: others wait for the first render and then read the cache. */
  async function renderOnce(key: string, request: Request, env?: object): Promise<Response> {
    const underway = rendering.get(key)
    if (underway) {
      await underway.catch(() => {})
      const kept = site.cache.find(key, request)
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
    const key = pageKey(new URL(request.url), languageOf(cookie))
    return site.cache.find(key, request) ?? renderOnce(key, request, env)
  }
}
