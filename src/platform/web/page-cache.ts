import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

type CachedPage = {
  readonly headers: Record<string, string>
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  readonly etag: string
}
type Rendered = {
  readonly html: string
  readonly headers: Record<string, string>
  readonly etag: string
  /** The cache's version when the page's data began to be read. */
  readonly version: number
}
type Encoding = 'identity' | 'gzip' | 'br'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What tells one anonymous page from another: host, path, query in order, language. */
export function pageKey(url: URL, language: string): string {
  if (url.search === '') return `${url.host}${url.pathname}|${language}`
  url.searchParams.sort()
  return `${url.host}${url.pathname}?${url.searchParams}|${language}`
}

export type PageCache = {
  /** The kept answer, in an encoding that the browser reads, or 304 when it has it already. */
  find(key: string, request: Request): Response | undefined
  /** Keeps a page that was begun at `version`; one begun before the last `clear` is not kept. */
  keep(key: string, page: Rendered): Promise<void>
  /** Forgets everything: something was published. */
  clear(): void
  readonly version: number
  readonly figures: { hits: number; misses: number }
}

/** Anonymous pages kept whole and compressed in this process (64 MB, 10 minutes), emptied in every process by a publishing act. */
export function createPageCache({ maxBytes = 64 * 1024 * 1024, seconds = 600 } = {}): PageCache {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    ttl: seconds * 1000,
    sizeCalculation: ({ bodies }) => bodies.identity.length + bodies.gzip.length + bodies.br.length + 1000,
  })
  const figures = { hits: 0, misses: 0 }
  let version = 0
  return {
    find(key, request) {
      const page = pages.get(key)
      if (!page) {
        figures.misses++
        return undefined
      }
      figures.hits++
      if (request.headers.get('if-none-match') === page.etag)
        return new Response(null, { status: 304, headers: page.headers })
      const accepted = request.headers.get('accept-encoding') ?? ''
      const encoding: Encoding = accepted.includes('br')
        ? 'br'
        : accepted.includes('gzip')
          ? 'gzip'
          : 'identity'
      const headers =
        encoding === 'identity' ? page.headers : { ...page.headers, 'content-encoding': encoding }
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(page.bodies[encoding]), {
        headers,
      })
    },
    async keep(key, { html, headers, etag, version: began }) {
      if (began !== version) return
      const identity = Buffer.from(html)
      const [br, gz] = await Promise.all([
        brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
        zip(identity),
      ])
      if (began === version) pages.set(key, { headers, etag, bodies: { identity, gzip: gz, br } })
    },
    clear() {
      version++
      pages.clear()
    },
    get version() {
      return version
    },
    figures,
  }
}
