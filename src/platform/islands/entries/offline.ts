/**
 * The service worker of readers who asked for it: what they read stays readable without a line. Pages come from the network while there is one; only
 * what the server lets anybody keep is kept (`no-store` is not), at most sixty pages.
 */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type FetchLike = Extendable & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type MessageLike = Extendable & { readonly data: unknown }
type Worker = {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', hear: (event: Extendable) => void): void
  addEventListener(name: 'fetch', hear: (event: FetchLike) => void): void
  addEventListener(name: 'message', hear: (event: MessageLike) => void): void
}
const worker = self as unknown as Worker

const pages = 'krong-pages-1'
const parts = 'krong-parts-1'
const mostPages = 60
const mostParts = 200

const mayKeep = (answer: Response) =>
  answer.ok && answer.type === 'basic' && !/no-store/.test(answer.headers.get('cache-control') ?? '')

async function keep(name: string, most: number, request: Request, answer: Response): Promise<void> {
  if (!mayKeep(answer)) return
  const cache = await caches.open(name)
  await cache.delete(request, { ignoreVary: true })
  await cache.put(request, answer)
  const kept = await cache.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - most)))
    await cache.delete(old, { ignoreVary: true })
}

const head = (title: string, style: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${style}</head>`

/** What is kept, as a page of links; titles are the server's own, escaped already. */
async function listKept(): Promise<Response> {
  const cache = await caches.open(pages)
  const lines = await Promise.all(
    (await cache.keys()).toReversed().map(async (request) => {
      const html = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? ''
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
      const { pathname, search } = new URL(request.url)
      return `<li><a href="${`${pathname}${search}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${title || pathname}</a></li>`
    }),
  )
  const style = (await (await caches.open(parts)).keys()).find(({ url }) => /krong-[0-9a-f]+\.css$/.test(url))
  const link = style ? `<link rel="stylesheet" href="${new URL(style.url).pathname}">` : ''
  const body = `<body class="public"><main class="public-main frame stack"><h1>Đang mất mạng</h1><p>Trang này chưa được lưu trên máy. Những trang đã lưu:</p><ul>${lines.join('')}</ul></main></body></html>`
  return new Response(head('Đang mất mạng', link) + body, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

async function readPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    await keep(pages, mostPages, request, answer.clone())
    return answer
  } catch {
    return (await (await caches.open(pages)).match(request, { ignoreVary: true })) ?? listKept()
  }
}

async function readPart(request: Request): Promise<Response> {
  const cache = await caches.open(parts)
  // Addresses with a hash never change.
  const known = await cache.match(request, { ignoreVary: true })
  if (known && new URL(request.url).pathname.startsWith('/tai-san/')) return known
  try {
    const answer = await fetch(request)
    await keep(parts, mostParts, request, answer.clone())
    return answer
  } catch (fault) {
    if (known) return known
    throw fault
  }
}

/** Fetches pages before they are asked for, with what they are made of. */
async function keepBefore(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const request = new Request(path)
    const answer = await fetch(request)
    const html = await answer.clone().text()
    await keep(pages, mostPages, request, answer)
    for (const [, part = ''] of html.matchAll(/(?:href|src)="(\/tai-san\/[^"]+)"/g))
      await readPart(new Request(part))
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => {
  const { keep: paths } = event.data as { keep?: unknown }
  if (Array.isArray(paths)) event.waitUntil(keepBefore(paths.filter((path) => typeof path === 'string')))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate' && request.destination === 'document') event.respondWith(readPage(request))
  else if (/^(?:style|font|image|iframe)$/.test(request.destination)) event.respondWith(readPart(request))
})
