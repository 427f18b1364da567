import type { Followed } from '../link.ts'

/** What the status of an answer tells: who asks for a password or for patience is there. */
export function followedBy(status: number): Followed {
  if (status === 404 || status === 410) return 'not-found'
  return status >= 500 ? 'server-fails' : 'alive'
}

/** Whether a server wants to be asked in full: it does not know the short question, or answers it as if nothing were there. */
export const wantsWhole = (status: number): boolean => status >= 400 && status !== 401 && status !== 429

/** An address of one of the own hosts as a path of the instance; `site` stands at the root of that host. */
export function pathWithin(href: string, siteOf: ReadonlyMap<string, string | undefined>): string {
  if (href.startsWith('/')) return href
  const url = URL.parse(href)
  const host = url?.host.toLowerCase()
  if (!url || host === undefined || !siteOf.has(host)) return href
  const slug = siteOf.get(host)
  const path = url.pathname + url.search
  return slug && !path.startsWith('/trang/') && !path.startsWith('/bai-viet/')
    ? `/trang/${slug}${path}`
    : path
}
