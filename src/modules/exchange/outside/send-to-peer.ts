import { z } from 'zod'
import { digestOfStatement, verifyStatement } from '#kit/statements/index.ts'
import { type PeerClient, type PeerReply, PeerUnreachable } from '#platform/peer-link/index.ts'
import type { Outcome } from '../delivery.ts'
import type { Peer } from '../peer.ts'
import type { MessageStatement, ReceiptStatement } from '../statement.ts'
import { clientOf } from './peer-clients.ts'

/** Packets above this many bytes are sent so that they can go on after a cut. */
const inOnePiece = 4 * 1024 * 1024

export type SendToPeer = {
  readonly peer: Peer
  readonly said: MessageStatement
  /** `said`, signed. */
  readonly statement: string
  /** The packet's bytes from an offset on. */
  readonly open: (from: number) => Promise<AsyncIterable<Uint8Array>>
}

const receiptShape = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  hash: z.string(),
  message: z.string(),
  outcome: z.enum(['received', 'refused']),
  code: z.string(),
  text: z.string(),
  at: z.string(),
})

/** What a receipt says, once it is the peer's own about this very message; undefined otherwise. */
export async function readReceipt(
  receipt: string,
  { peer, said }: Pick<SendToPeer, 'said'> & { readonly peer: Pick<Peer, 'certificates'> },
): Promise<ReceiptStatement | undefined> {
  const claims = await verifyStatement(receipt, {
    type: 'krong-receipt',
    certificates: peer.certificates,
  }).catch(() => undefined)
  const read = receiptShape.safeParse(claims)
  if (!read.success) return undefined
  const { id, from, to, hash } = read.data
  const about = id === said.id && from === said.from && to === said.to
  // A refusal may be about other bytes that stand under this message's name.
  return about && (hash === said.hash || read.data.outcome === 'refused') ? read.data : undefined
}

const later = (code: string, text = ''): Outcome => ({ kind: 'later', code, text: text.slice(0, 500) })

async function judged(sending: SendToPeer, receipt: string): Promise<Outcome> {
  const read = await readReceipt(receipt, sending)
  if (!read) return later('receipt-wrong')
  const { outcome, code, text, at } = read
  return outcome === 'received'
    ? { kind: 'delivered', receipt, at: Temporal.Instant.from(at) }
    : { kind: 'refused', receipt, code, text }
}

/** What an answer means: only a signed receipt ends a delivery. */
async function outcomeOf(sending: SendToPeer, { status, body }: PeerReply): Promise<Outcome> {
  let told: { receipt?: unknown; code?: unknown; text?: unknown } = {}
  try {
    told = JSON.parse(Buffer.from(body).toString('utf8')) as typeof told
  } catch {
    return later(`http-${status}`)
  }
  if (typeof told.receipt === 'string') return judged(sending, told.receipt)
  return later(typeof told.code === 'string' ? told.code : `http-${status}`, String(told.text ?? ''))
}

async function sendOn(client: PeerClient, sending: SendToPeer): Promise<Outcome> {
  const { statement, said, open } = sending
  const path = `/exchange/v1/packets/${digestOfStatement(statement)}`
  const headers = { 'krong-message': statement }
  const known = await client.ask({ method: 'HEAD', path, headers })
  const receipt = known.headers['krong-receipt']
  if (known.status === 200 && receipt) return judged(sending, receipt)
  const offset = Number(known.headers['upload-offset'] ?? 0)
  if (known.status !== 204 || !Number.isSafeInteger(offset)) return send(client, sending, said.size)
  return outcomeOf(
    sending,
    await client.ask({
      method: 'PATCH',
      path,
      headers: { ...headers, 'upload-offset': String(offset), 'content-length': String(said.size - offset) },
      body: await open(offset),
      expectContinue: true,
    }),
  )
}

async function send(client: PeerClient, sending: SendToPeer, size: number): Promise<Outcome> {
  const { statement, open } = sending
  const reply = await client.ask({
    method: 'POST',
    path: '/exchange/v1/packets',
    headers: {
      'krong-message': statement,
      'content-type': 'application/xml',
      'content-length': String(size),
    },
    body: await open(0),
    expectContinue: size > inOnePiece,
  })
  return outcomeOf(sending, reply)
}

/** Sends a message with its packet to another instance and gives how that went; a large packet goes on where it was cut. Never throws for the line. */
export async function sendToPeer(sending: SendToPeer): Promise<Outcome> {
  const client = clientOf(sending.peer)
  try {
    return await (sending.said.size > inOnePiece
      ? sendOn(client, sending)
      : send(client, sending, sending.said.size))
  } catch (fault) {
    if (fault instanceof PeerUnreachable) return later(fault.code, fault.message)
    throw fault
  }
}
