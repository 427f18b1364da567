import { type ClientRequest, type IncomingMessage, request as open } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { connect, type Shown } from './connect.ts'
import { NoAnswer } from './no-answer.ts'
import type { NodeAddress } from './node-address.ts'
import { type Body, sendBody } from './send-body.ts'

export type Question = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
  readonly shown: Shown
  /** All of it together, from connecting to the last byte of the answer. */
  readonly withinMs: number
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const longestAnswer = 1024 * 1024

async function read(answer: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > longestAnswer) throw new NoAnswer('answer-too-large')
    parts.push(part)
  }
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(parts).toString('utf8'),
  }
}

function faultFrom(cause: unknown): NoAnswer {
  if (cause instanceof NoAnswer) return cause
  const { code = '' } = cause as NodeJS.ErrnoException
  return new NoAnswer(code.startsWith('ERR_SSL') ? 'refused-in-tls' : 'cut-by-node', cause)
}

const requestOn = (socket: TLSSocket, { base, host, port }: NodeAddress, question: Question): ClientRequest =>
  open({
    createConnection: () => socket,
    method: question.method,
    path: base + question.path,
    headers: {
      host: `${host.includes(':') ? `[${host}]` : host}:${port}`,
      connection: 'close',
      ...(question.body ? { 'content-length': String(question.body.size), expect: '100-continue' } : {}),
      ...question.headers,
    },
  })

/**
 * Asks the node once, on a connection of its own, and gives the answer whatever it is, also one that comes before the body was sent whole. A body
 * that is to be cut ends the connection there, and the answer is undefined. Throws NoAnswer.
 */
export async function ask(address: NodeAddress, question: Question): Promise<Answer | undefined> {
  const socket = await connect(address, question.shown)
  const request = requestOn(socket, address, question)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage | undefined>()
  const timer = setTimeout(() => request.destroy(new NoAnswer('time-is-up')), question.withinMs)
  request.on('response', resolve).on('error', reject)
  try {
    if (question.body) {
      const sent = sendBody(request, question.body)
      sent.then((how) => how === 'cut' && resolve(undefined), reject)
    } else request.end()
    const answer = await promise
    return answer && (await read(answer))
  } catch (fault) {
    throw faultFrom(fault)
  } finally {
    clearTimeout(timer)
    request.on('error', () => {}).destroy()
    socket.on('error', () => {}).destroy()
  }
}
