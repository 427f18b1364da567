import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { acceptedEncoding } from './accepted-encoding.ts'
import type { Counted } from './visit.ts'

type CachedPage = {
  readonly headers: Record<string, string>
  readonly etag: string
  readonly identity: Buffer
  /** What a view of it is counted under. */
  readonly counts?: Counted | undefined
  /** Compressed when asked for a second time: a page that one person wants once is not worth it. */
  packed?: Readonly<Record<'gzip' | 'br', Buffer>> | 'underway'
}
type Rendered = {
  readonly identity: Buffer
  readonly headers: Record<string, string>
  readonly etag: string
  /** The cache's version when the page's data began to be read. */
  readonly version: number
  readonly counts?: Counted | undefined
  /** Not shown from then on, whatever happens. */
  readonly until?: Temporal.Instant | undefined
}

/** So long the last good text of a page stands in for one that fails: a day, in milliseconds. */
const lastGoodFor = 86_400_000

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What tells one anonymous page from another: host, path, query in order, and in which language and display it is rendered. */
export function pageKey(url: URL, variant: string): string {
  if (url.search === '') return `${url.host}${url.pathname}|${variant}`
  url.searchParams.sort()
  return `${url.host}${url.pathname}?${url.searchParams}|${variant}`
}

export type PageCache = {
  /** The kept answer, in an encoding that the browser reads, or 304 when it has it already. */
  find(key: string, request: Request, viewed?: (counted: Counted) => void): Response | undefined
  /** Keeps a page that was begun at `version`; one begun before the last `clear` is not kept. */
  keep(key: string, page: Rendered): void
  /** Forgets the pages: something was published. Their last good text stays for when one fails, unless something was taken away. */
  clear(taken?: { readonly takesAway: boolean }): void
  /** The last good text of a page that cannot be made now; undefined where there is none of the last day. */
  findLastGood(key: string, request: Request): Response | undefined
  readonly version: number
  readonly figures: { hits: number; misses: number }
}

async function pack(page: CachedPage): Promise<void> {
  page.packed = 'underway'
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const [br, gzipped] = await Promise.all([brotli(page.identity, quality), zip(page.identity)])
  page.packed = { br, gzip: gzipped }
}

function bestBody(
  { identity, packed }: CachedPage,
  request: Request,
): { bytes: Uint8Array<ArrayBuffer>; encoding?: string } {
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'))
  if (!encoding || !packed || packed === 'underway') return { bytes: bytesOf(identity) }
  return { bytes: bytesOf(packed[encoding]), encoding }
}

const bytesOf = (buffer: Buffer) => buffer as Uint8Array<ArrayBuffer>

/** Anonymous pages kept whole and compressed in this process (64 MB, 10 minutes), emptied in every process by a publishing act. */
export function createPageCache({ maxBytes = 64 * 1024 * 1024, seconds = 600 } = {}): PageCache {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    ttl: seconds * 1000,
    sizeCalculation: ({ identity }) => Math.ceil(identity.length * 1.6) + 1000,
  })
  const lastGood = new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    ttl: lastGoodFor,
    sizeCalculation: ({ identity }) => identity.length + 1000,
  })
  const figures = { hits: 0, misses: 0 }
  let version = 0
  return {
    findLastGood(key, request) {
      const page = lastGood.get(key)
      if (!page) return undefined
      const headers = { ...page.headers, 'cache-control': 'no-store', 'x-krong-last-good': 'true' }
      return new Response(request.method === 'HEAD' ? null : bytesOf(page.identity), { headers })
    },
    find(key, request, viewed) {
      const page = pages.get(key)
      if (!page) {
        figures.misses++
        return undefined
      }
      figures.hits++
      if (page.counts && request.method === 'GET') viewed?.(page.counts)
      if (request.headers.get('if-none-match') === page.etag)
        return new Response(null, { status: 304, headers: page.headers })
      if (!page.packed) void pack(page)
      const body = bestBody(page, request)
      const headers = body.encoding ? { ...page.headers, 'content-encoding': body.encoding } : page.headers
      return new Response(request.method === 'HEAD' ? null : body.bytes, { headers })
    },
    keep(key, { identity, headers, etag, version: began, counts, until }) {
      if (began !== version || pages.peek(key)?.etag === etag) return
      const left = until ? Math.ceil(until.epochMilliseconds - Date.now()) : Number.POSITIVE_INFINITY
      if (left <= 0) return
      const page = { headers, etag, identity, counts }
      pages.set(key, page, { ttl: Math.min(seconds * 1000, left) })
      lastGood.set(key, page, { ttl: Math.min(lastGoodFor, left) })
    },
    clear({ takesAway } = { takesAway: false }) {
      version++
      pages.clear()
      if (takesAway) lastGood.clear()
    },
    get version() {
      return version
    },
    figures,
  }
}

/** Keeps nothing: every page is rendered; for measuring. */
export function noPageCache(): PageCache {
  return {
    find: () => undefined,
    findLastGood: () => undefined,
    keep: () => {},
    clear: () => {},
    version: 0,
    figures: { hits: 0, misses: 0 },
  }
}
