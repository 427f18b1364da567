import { hash } from 'node:crypto'
import type { OpenVisit } from './make-visit.ts'
import { variantOf } from './display.ts'
import { pageKey } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

/** Puts on an answer what every answer carries: security headers, the visit's cookies, the request's id, and how long it may be kept. */
export function createFinish(
  site: Site,
): (response: Response, visit: OpenVisit, version: number) => Response {
  const secure = securityHeaders(site.secure)

  /** Headers of a page for other visitors; the page is remembered for them. */
  function keep(
    identity: Buffer<ArrayBuffer>,
    type: string,
    visit: OpenVisit,
    version: number,
  ): Record<string, string> {
    const etag = `"${hash('sha256', identity, 'base64url').slice(0, 22)}"`
    const headers = {
      ...secure,
      'content-type': type,
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Cookie, Accept-Encoding',
    }
    const { counts, freshUntil: until } = visit
    site.cache.keep(pageKey(visit.url, variantOf(visit.language, visit.display)), {
      identity,
      headers,
      etag,
      version,
      counts,
      until,
    })
    return headers
  }

  /** The page's text in an answer made once with all its headers: taking a Response apart is what costs. */
  function sendPage(
    { text, status, type }: NonNullable<OpenVisit['page']>,
    visit: OpenVisit,
    version: number,
  ): Response {
    const own = visit.setCookies.length > 0
    if (visit.counts)
      site.viewed?.(visit.counts, {
        address: visit.address,
        userAgent: visit.request.headers.get('user-agent') ?? '',
      })
    // To bytes once: the sum, the kept page and the socket all want them.
    const bytes = Buffer.from(text)
    const mayKeep = visit.cacheable && !own && (site.hosts?.isOurs(visit.url.hostname) ?? true)
    const headers: Record<string, string> = mayKeep
      ? keep(bytes, type, visit, version)
      : { ...secure, 'content-type': type, 'cache-control': 'private, no-store' }
    const all = { ...headers, 'x-request-id': visit.requestId }
    if (!own) return new Response(bytes, { status, headers: all })
    const many = new Headers(all)
    for (const cookie of visit.setCookies) many.append('set-cookie', cookie)
    return new Response(bytes, { status, headers: many })
  }

  return (response, visit, version) => {
    const { page } = visit
    if (page?.response === response) return sendPage(page, visit, version)
    for (const [name, value] of Object.entries(secure))
      if (!response.headers.has(name)) response.headers.set(name, value)
    for (const cookie of visit.setCookies) response.headers.append('set-cookie', cookie)
    response.headers.set('x-request-id', visit.requestId)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    return response
  }
}
