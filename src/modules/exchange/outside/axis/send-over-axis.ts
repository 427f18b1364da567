import { createHash } from 'node:crypto'
import type { AxisAccess } from '../../axis.ts'
import { type AxisWay, axisWay } from './ask-axis.ts'
import { type AxisClient, type MessageType, openAxis } from './client.ts'
import { digestFor } from './prove-question.ts'

export type AxisSending = {
  readonly packet: Uint8Array
  readonly kind: MessageType
  readonly from: string
  readonly to: string
  /** When the first attempt began, where there was one whose end is not known. */
  readonly triedSince: Temporal.Instant | null
}

/** How sending went. A receipt of our own is made of `docId` and `answer`, the gateway's words as they came. */
export type AxisOutcome =
  | { readonly kind: 'delivered'; readonly docId: string; readonly answer: string; readonly at: Temporal.Instant } // prettier-ignore
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'later'; readonly code: string; readonly text: string; readonly alarm: boolean }

/** A gateway that answers so has no list of what was sent, or none that can be read: it cannot tell. */
const cannotTell = new Set(['axis-no-such-operation', 'axis-answer-unreadable', 'axis-answer-contradicts', 'axis-unknown-error']) // prettier-ignore

/**
 * Whether an earlier attempt arrived whose answer was lost. Only a gateway that tells the digest of what it took can say so: number and symbol
 * are the same for a recall of the document.
 */
async function sentBefore(
  client: AxisClient,
  { packet, kind, from, to, triedSince }: AxisSending,
  { settings }: Pick<AxisAccess, 'settings'>,
  now: Temporal.Instant,
): Promise<AxisOutcome | undefined> {
  if (!triedSince) return undefined
  const day = { hours: 24 }
  const said = await client.listSent(kind, { from: triedSince.subtract(day), to: now.add(day) })
  if (said.kind === 'later' && !cannotTell.has(said.code)) return said
  if (said.kind !== 'ok') return undefined
  const hashes = [digestFor(settings.hash, packet), createHash('sha256').update(packet).digest('hex')]
  const found = said.value.find(
    (one) => one.from === from && one.to === to && one.docId !== '' && hashes.includes(one.hash) && one.status !== settings.words.fail,
  ) // prettier-ignore
  return found && { kind: 'delivered', docId: found.docId, answer: found.record, at: now }
}

/**
 * Sends a packet over an axis. After an attempt whose end is not known it looks first whether the packet is there; where the gateway cannot
 * tell, it is sent again: receivers know a document by its identifier (QĐ 28/2018 Đ.10.2).
 */
export async function sendOverAxis(
  axis: Pick<AxisAccess, 'settings' | 'secret'>,
  sending: AxisSending,
  way: AxisWay = axisWay,
): Promise<AxisOutcome> {
  const { packet } = sending
  const { packetBytes } = axis.settings.limits
  if (packet.length > packetBytes) return { kind: 'refused', code: 'axis-too-large', text: `${packet.length} > ${packetBytes}` } // prettier-ignore
  const client = openAxis(axis, way)
  const before = await sentBefore(client, sending, axis, way.now())
  if (before) return before
  const said = await client.send(packet, sending)
  if (said.kind === 'ok') return { kind: 'delivered', ...said.value, at: way.now() }
  const { kind, code, text, alarm } = said
  return kind === 'refused' ? { kind, code, text } : { kind, code, text, alarm }
}
