import type { LinkFound } from '#kit/rich-text/index.ts'
import { numberIn } from './address.ts'

/** What a link within the instance leads to; `site` is the slug of a site, absent for the one at the root. */
export type InnerTarget =
  | { readonly kind: 'article'; readonly number: bigint }
  | { readonly kind: 'section'; readonly site: string | undefined; readonly slug: string }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'file'; readonly key: string }

const shape = /^(?:\/trang\/([a-z0-9-]+))?(?:\/(bai-viet|muc|tep)\/([^/?#]+))?\/?(?:[?#].*)?$/

/** What an address leads to, where it is one of ours and names something; `host` is where the page stands. */
export function innerTarget(href: string, host: string): InnerTarget | undefined {
  const path = href.startsWith('/') ? href : href.replace(/^https?:\/\/([^/]+)/i, (whole, its: string) => (its.toLowerCase() === host ? '' : whole)) // prettier-ignore
  const [, site, kind, name] = (path.startsWith('/') && shape.exec(path)) || []
  if (kind === 'muc' && name !== undefined) return { kind: 'section', site, slug: name }
  if (kind === 'tep' && name !== undefined) return { kind: 'file', key: name }
  const number = kind === 'bai-viet' && name !== undefined ? numberIn(name) : undefined
  if (number !== undefined) return { kind: 'article', number }
  return site !== undefined && kind === undefined ? { kind: 'site', site } : undefined
}

export type InnerLink = { readonly link: LinkFound; readonly target: InnerTarget }

/** The links of a text that stay within the instance and can be looked up. */
export const innerLinks = (links: readonly LinkFound[], host: string): InnerLink[] =>
  links.flatMap((link) => {
    const target = innerTarget(link.href, host)
    return target ? [{ link, target }] : []
  })
