import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Log } from '#platform/log/index.ts'
import { lingerAfterAnswer } from './linger.ts'
import { PeerCut } from './peer-fault.ts'
import { type PeerHeaders, peerRequest, type PeerRequest } from './peer-request.ts'

/** What a peer is answered. */
export type PeerAnswer = {
  readonly status: number
  readonly headers?: PeerHeaders
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>
}

export type PeerHandler = (request: PeerRequest) => Promise<PeerAnswer>

/** One request on the wire; `expects` where the peer waits for 100 before it sends the body (RFC 9110, clause 10.1.1). */
export type Asked = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly expects: boolean
}

async function write(
  { request, response }: Asked,
  { status, headers, body = '' }: PeerAnswer,
): Promise<void> {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  response.statusCode = status
  if (!request.complete) {
    response.setHeader('connection', 'close')
    lingerAfterAnswer(request)
  }
  if (typeof body !== 'string' && !(body instanceof Uint8Array))
    return pipeline(Readable.from(body, { objectMode: false }), response)
  const bytes = Buffer.from(body)
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}

async function writeFault(asked: Asked, fault: unknown, log: Log): Promise<void> {
  const { request, response } = asked
  if (fault instanceof PeerCut || request.socket.destroyed) {
    log.info('peer cut', { method: request.method, path: request.url })
    return void response.destroy()
  }
  const reference = randomBytes(6).toString('hex')
  log.error('fault', { error: fault, reference, method: request.method, path: request.url })
  if (response.headersSent) return void response.destroy()
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const headers = { 'content-type': 'application/json' }
  await write(asked, { status: 500, headers, body: JSON.stringify({ reference }) })
}

/** Has a request handled and writes its answer; a fault becomes 500 with a reference that the log knows too. Never rejects. */
export async function answerPeer(asked: Asked, handle: PeerHandler, log: Log): Promise<void> {
  const { request, response, expects } = asked
  const wanted = () => {
    if (expects && !response.headersSent) response.writeContinue()
  }
  try {
    await write(asked, await handle(peerRequest(request, wanted)))
  } catch (fault) {
    await writeFault(asked, fault, log)
  }
}
