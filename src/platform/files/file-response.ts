import { Readable } from 'node:stream'
import { parseRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'
import type { FileStore } from './file-store.ts'
import type { Hash } from './hash.ts'
import { mayShowInline } from './kinds.ts'

export type Servable = {
  readonly hash: Hash
  readonly name: string
  readonly size: number
  readonly type: string
}

const locked = "default-src 'none'; frame-ancestors 'self'; sandbox"
/** Browsers refuse to show a PDF in a sandbox; it gets no sources instead, and scripts in it run in the viewer only. */
const lockedPdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

function matches(header: string | null, tag: string): boolean {
  return (
    header?.split(',').some((candidate) => ['*', tag].includes(candidate.trim().replace(/^W\//, ''))) ?? false
  )
}

/**
 * Answers a request for a file: streamed, with its Vietnamese name, parts (206), 304 when unchanged, locked against sniffing and
 * scripts. `inline` is obeyed only for kinds that are harmless to show; `lasting` is for what
 * everybody may keep for a year, because other bytes get another address. Whoever calls it has checked who may read.
 */
export async function fileResponse(
  { store, request }: { store: FileStore; request: Request },
  file: Servable,
  { inline = false, lasting = false }: { inline?: boolean; lasting?: boolean } = {},
): Promise<Response> {
  const tag = `"${file.hash}"`
  const shown = inline && mayShowInline(file.type)
  const headers = new Headers({
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': contentDisposition(file.name, shown),
    'content-security-policy': shown && file.type === 'application/pdf' ? lockedPdf : locked,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: tag,
  })
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })

  const condition = request.headers.get('if-range')
  const range =
    condition === null || condition === tag ? parseRange(request.headers.get('range'), file.size) : undefined
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  const body = request.method === 'HEAD' ? null : await store.open(file.hash, range)
  return new Response(body && (Readable.toWeb(body) as ReadableStream<Uint8Array>), {
    status: range ? 206 : 200,
    headers,
  })
}
