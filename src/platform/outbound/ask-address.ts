import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { OutboundFailed } from './outbound-fault.ts'

/** What is sent. */
export type Question = {
  readonly method?: 'GET' | 'POST' | 'HEAD'
  readonly body?: Uint8Array | string
  readonly contentType?: string
  readonly accept?: string
  /** Value of the header of that name; never follows a redirect to another host. */
  readonly authorization?: string
  /** Further headers that the other side asks for; as little as `authorization` do they follow to another origin. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What came back, whole and within the limit. */
export type Answer = {
  readonly status: number
  readonly bytes: Uint8Array
  readonly contentType: string
  /** When to ask again, as the other side wrote it: seconds, or a date (RFC 9110, clause 10.2.3); empty where it did not. */
  readonly retryAfter: string
  /** Where it sends us on, where redirects are not followed. */
  readonly location?: string | undefined
}

type Limits = { readonly maxBytes: number; readonly signal: AbortSignal }

/** Agents of our own: they keep no connection, and take no proxy from the environment. */
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() }

async function readWhole(answer: IncomingMessage, href: string, maxBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new OutboundFailed('too-large', href)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Asks exactly this IP address for the URL: no name is resolved here. Answers with where it redirects to, if it does. Throws OutboundFailed. */
export async function askAddress(
  url: URL,
  ip: string,
  { method = 'GET', body, contentType, accept, authorization, headers: further }: Question,
  { maxBytes, signal }: Limits,
): Promise<Answer> {
  const secure = url.protocol === 'https:'
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const bytes = body === undefined ? undefined : Buffer.from(body)
  const headers = {
    ...further,
    host: url.host,
    'user-agent': 'Krong',
    accept: accept ?? '*/*',
    'accept-encoding': 'identity',
    connection: 'close',
    ...(bytes ? { 'content-length': String(bytes.length) } : {}),
    ...(contentType ? { 'content-type': contentType } : {}),
    ...(authorization ? { authorization } : {}),
  }
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = (secure ? https : http).request({
    agent: agents[secure ? 'https:' : 'http:'],
    host: ip,
    port: url.port || (secure ? 443 : 80),
    path: url.pathname + url.search,
    method,
    headers,
    ...(secure && !isIP(name) ? { servername: name } : {}),
    signal,
  })
  // A broken connection may tell of itself more than once, also after the answer began.
  request.on('error', reject).on('response', resolve).end(bytes)
  try {
    const answer = await promise
    // Of a HEAD the length is that of what was not sent (RFC 9110, clause 8.6).
    if (method !== 'HEAD' && Number(answer.headers['content-length'] ?? 0) > maxBytes)
      throw new OutboundFailed('too-large', url.href)
    return {
      status: answer.statusCode ?? 0,
      location: answer.headers.location,
      contentType: answer.headers['content-type'] ?? '',
      retryAfter: answer.headers['retry-after'] ?? '',
      bytes: await readWhole(answer, url.href, maxBytes),
    }
  } catch (fault) {
    if (fault instanceof OutboundFailed) throw fault
    throw new OutboundFailed(signal.aborted ? 'timeout' : 'unreachable', url.href, fault)
  } finally {
    request.destroy()
  }
}
