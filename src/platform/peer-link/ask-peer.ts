import type { IncomingMessage } from 'node:http'
import { type Agent, request as open } from 'node:https'
import { PeerUnreachable } from './peer-fault.ts'
import { type PeerHeaders, plainHeaders } from './peer-request.ts'
import { type BodyToSend, sendBody } from './send-body.ts'

/** What a peer is asked. */
export type PeerQuestion = {
  readonly method: string
  /** Path and query below the peer's address. */
  readonly path: string
  readonly headers?: PeerHeaders
  readonly body?: BodyToSend
  /** Whether the body waits for the peer's leave, or for 5 s; for bodies that are large. */
  readonly expectContinue?: boolean
  /** Largest answer that is taken; 1 MiB unless told. */
  readonly maxBytes?: number
}

/** What the peer answered, whole. */
export type PeerReply = { readonly status: number; readonly headers: PeerHeaders; readonly body: Uint8Array }

type Line = { readonly url: URL; readonly agent: Agent; readonly timeoutMs: number }

async function readWhole(answer: IncomingMessage, origin: string, maxBytes: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes)
    throw new PeerUnreachable('answer-too-large', origin)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new PeerUnreachable('answer-too-large', origin)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function headersOf({ headers = {}, body, expectContinue }: PeerQuestion): PeerHeaders {
  const length: PeerHeaders = body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}
  return {
    'user-agent': 'Krong',
    ...headers,
    ...length,
    ...(expectContinue ? { expect: '100-continue' } : {}),
  }
}

function faultFrom(cause: unknown, origin: string): PeerUnreachable {
  if (cause instanceof PeerUnreachable) return cause
  const large = (cause as NodeJS.ErrnoException).code === 'HPE_HEADER_OVERFLOW'
  return new PeerUnreachable(large ? 'answer-too-large' : 'cut', origin, cause)
}

/** Asks once and gives the answer, also one that comes before the body was sent whole. Throws PeerUnreachable, or what the body throws. */
export async function askPeer(line: Line, question: PeerQuestion): Promise<PeerReply> {
  const { url, agent, timeoutMs } = line
  const { method, path, body, expectContinue = false, maxBytes = 1024 * 1024 } = question
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = open({
    agent,
    host: url.hostname,
    port: url.port || 443,
    method,
    path: url.pathname.replace(/\/$/, '') + path,
    headers: { host: url.host, ...headersOf(question) },
  })
  const own: { fault?: unknown; late?: PeerUnreachable } = {}
  const late = () => {
    own.late = new PeerUnreachable('timeout', url.origin)
    request.destroy(own.late)
  }
  request.on('response', resolve).on('error', reject).setTimeout(timeoutMs, late)
  request.once('close', () => reject(new PeerUnreachable('cut', url.origin)))
  void sendBody(request, body, expectContinue).catch((fault: unknown) => {
    own.fault = fault
    request.destroy()
  })

  let again = false
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await promise
    // However slowly it trickles: the rest of an answer has as long as silence had.
    timer = setTimeout(late, timeoutMs)
    const { statusCode = 0, headers } = answer
    const whole = await readWhole(answer, url.origin, maxBytes)
    again = request.writableEnded && headers.connection !== 'close'
    return { status: statusCode, headers: plainHeaders(headers), body: whole }
  } catch (fault) {
    if ('fault' in own) throw own.fault
    // An answer that is read when time is over tells only that it was cut.
    if (own.late) throw own.late
    throw faultFrom(fault, url.origin)
  } finally {
    clearTimeout(timer)
    if (!again) request.destroy()
  }
}
