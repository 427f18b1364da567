const longest = 1000
/** What programs that count visitors add to an address. */
const notPartOfIt = /^(?:utm_.*|fbclid|gclid|zarsrc|page|start)$/

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** NukeViet without rewritten addresses: /index.php?language=vi&nv=news&op=tin-tuc/mua-lon-12. */
function unrewritten(query: URLSearchParams): string | undefined {
  const module = query.get('nv')
  if (!module) return undefined
  const language = query.get('language')
  return `${language && language !== 'vi' ? `/${language}` : ''}/${module}/${query.get('op') ?? ''}`
}

/**
 * The key of an address of an old site: the same however it was written (language of the site before it, `.html`, page of a list, capitals, order of
 * the query). Undefined where it names nothing but the first page, or is too long.
 */
export function oldAddressKey(address: string): string | undefined {
  const url = URL.canParse(address, 'http://old') ? new URL(address, 'http://old') : undefined
  const path = url && decoded(unrewritten(url.searchParams) ?? url.pathname)
  if (!url || path === undefined || path.includes('\0')) return undefined
  const short = path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^\/vi(?=\/)/, '')
    .replace(/\/(?:page-\d+\/?)?$/, '')
    .replace(/\.html?$/, '')
  const query = url.searchParams.has('nv')
    ? []
    : [...url.searchParams]
        .filter(([name]) => !notPartOfIt.test(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const key = query.length > 0 ? `${short || '/'}?${new URLSearchParams(query)}` : short
  return key === '' || key === '/' || Buffer.byteLength(key) > longest ? undefined : key
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '')

/** The host name in what a person typed as the address of the old site; undefined where it holds none. */
export function hostIn(typed: string): string | undefined {
  const trimmed = typed.trim()
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`
  const host = URL.canParse(address) ? bare(new URL(address).hostname) : ''
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && host.length <= 253 ? host : undefined
}

/** The key of an address that is the old site's own; undefined for those of others. */
export function keyOn(source: string, address: string): string | undefined {
  const base = `http://${source}/`
  if (address.trim() === '' || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return /^https?:$/.test(url.protocol) && bare(url.hostname) === source ? oldAddressKey(url.href) : undefined
}
