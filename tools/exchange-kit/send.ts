import { digestOfStatement } from '#kit/statements/index.ts'
import type { Kit } from './kit.ts'
import type { Message } from './message.ts'
import { readReply, type Reply } from './reply.ts'
import { ask } from './wire/ask.ts'
import type { Shown } from './wire/connect.ts'
import { NoAnswer } from './wire/no-answer.ts'

type Sending = {
  readonly shown?: Shown
  /** Goes on from this byte (PATCH). */
  readonly from?: number
  /** Announces this place instead of the true one. */
  readonly offset?: number
  readonly cutAfter?: number
}

/** A slow line has 30 s, and a second more for each megabyte. */
const patienceFor = ({ packet }: Message): number => 30_000 + packet.size / 1000

const headersOf = ({ statement }: Message) => ({
  'krong-message': statement,
  'content-type': 'application/xml',
})
const pathOf = ({ statement }: Message) => `/exchange/v1/packets/${digestOfStatement(statement)}`

/** Sends a message whole (POST), or from a byte on (PATCH); undefined where it was cut as wanted. Throws NoAnswer. */
export async function trySending(kit: Kit, message: Message, how: Sending): Promise<Reply | undefined> {
  const { packet } = message
  const { from = 0, offset, cutAfter } = how
  const rest = from > 0 || offset !== undefined
  const answer = await ask(kit.node, {
    method: rest ? 'PATCH' : 'POST',
    path: rest ? pathOf(message) : '/exchange/v1/packets',
    headers: { ...headersOf(message), ...(rest ? { 'upload-offset': String(offset ?? from) } : {}) },
    body: {
      size: packet.size - from,
      bytes: () => packet.bytes(from),
      ...(cutAfter === undefined ? {} : { cutAfter }),
    },
    shown: 'shown' in how ? how.shown : kit.identity,
    withinMs: patienceFor(message),
  })
  return answer && readReply(kit, message, answer)
}

/** Sends a message whole and gives the answer. Throws NoAnswer. */
export async function send(kit: Kit, message: Message, how: Sending = {}): Promise<Reply> {
  const reply = await trySending(kit, message, how)
  if (!reply) throw new NoAnswer('cut-by-node')
  return reply
}

/** Asks how far a message has come (HEAD). Throws NoAnswer. */
export async function askProgress(kit: Kit, message: Message): Promise<Reply> {
  const answer = await ask(kit.node, {
    method: 'HEAD',
    path: pathOf(message),
    headers: headersOf(message),
    shown: kit.identity,
    withinMs: patienceFor(message),
  })
  if (!answer) throw new NoAnswer('cut-by-node')
  return readReply(kit, message, answer)
}
