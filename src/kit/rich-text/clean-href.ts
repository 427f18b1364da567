import { most } from './limits.ts'

/** Stands in for the site while a path is resolved; nobody can own it (RFC 2606). */
const nowhere = 'site.invalid'

function cleanMail(href: string): string | undefined {
  if (!/^mailto:[^\s@?<>"]+@[^\s@?<>"]+(?:\?|$)/i.test(href)) return undefined
  return URL.parse(href)?.href
}

function cleanPhone(href: string): string | undefined {
  const digits = href.slice('tel:'.length).replaceAll(/%20|[\s().-]/gi, '')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined
}

/** Documents of Google lead through its counter; the address that was meant stands in it. */
const meantBy = (url: URL) =>
  /(?:^|\.)google\.com(?:\.vn)?$/.test(url.hostname) && url.pathname === '/url'
    ? (url.searchParams.get('q') ?? undefined)
    : undefined

function cleanWeb(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  return url.href
}

function cleanRelative(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href, base ?? `https://${nowhere}/`)
  if (!url) return undefined
  if (url.host !== nowhere) return cleanWeb(url)
  const path = url.pathname + url.search + url.hash
  // `/.//host/` has the path `//host/`, which would lead away.
  return path.startsWith('//') ? undefined : path
}

/**
 * An address that may be linked, in one spelling: http, https, mailto, tel, or a path of the site; relative ones are resolved against
 * `base`, or against the root of the site. Undefined for everything else, scripts and places inside a page among it.
 */
export function cleanHref(href: string, base?: string): string | undefined {
  const bare = href.trim().replaceAll(/[\t\n\r\0]/g, '')
  if (bare === '' || bare.startsWith('#') || bare.length > most.href) return undefined
  const clean = cleanBare(bare, base)
  return clean !== undefined && clean.length <= most.href ? clean : undefined
}

function cleanBare(bare: string, base: string | undefined): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase()
  if (scheme === 'mailto:') return cleanMail(bare)
  if (scheme === 'tel:') return cleanPhone(bare)
  if (scheme !== undefined && scheme !== 'http:' && scheme !== 'https:') return undefined
  if (scheme === undefined) return cleanRelative(/^www\./i.test(bare) ? `https://${bare}` : bare, base)
  const url = URL.parse(bare)
  const meant = url && meantBy(url)
  if (meant !== undefined && meant !== null && /^https?:\/\//i.test(meant)) {
    const inner = URL.parse(meant)
    return inner && meantBy(inner) === undefined ? cleanWeb(inner) : undefined
  }
  return url ? cleanWeb(url) : undefined
}
