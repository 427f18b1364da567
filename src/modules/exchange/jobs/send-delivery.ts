import { digestOfStatement } from '#kit/statements/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Hash } from '#platform/files/index.ts'
import { doorSentence } from '../door-words.ts'
import type { Packed } from '../acts/keep-packed.ts'
import type { Outcome, Way } from '../delivery.ts'
import { exchangeIdentity } from '../instance.ts'
import { sendToPeer } from '../outside/send-to-peer.ts'
import type { Peer, PeerId, Route } from '../peer.ts'
import { statementOf } from '../statement.ts'
import { findDelivery, type SentDelivery } from '../store/deliveries.ts'
import { findRoute } from '../store/find-route.ts'
import { getPacketToSend } from '../store/packets.ts'
import { findPeer } from '../store/peers.ts'
import { bodyKept } from './body.ts'
import { openMessage } from './message.ts'
import { packPacket } from './pack-packet.ts'
import type { Ports } from './ports.ts'
import { refuse } from './refuse.ts'
import { sendByAxis } from './send-by-axis.ts'
import { later, type Sending } from './sending.ts'
import { takeBody } from './take-body.ts'

export type Attempt = {
  readonly outcome: Outcome
  readonly way: Way | null
  readonly peerId: PeerId | null
  readonly message: string | null
  readonly hash: string | null
}

/** Within this instance: the same examination and the same act, without a line between. */
async function sendHere(ports: Ports, { said, statement }: Sending): Promise<Outcome> {
  const { certificate, fingerprint } = exchangeIdentity()
  const certificates = [certificate]
  const who = { fingerprint, peerId: null, address: null }
  const opened = await ports.read((reader) => openMessage(reader, { statement, peer: null, certificates }))
  const now = Temporal.Now.instant()
  if (!('stopped' in opened) && opened.before)
    return { kind: 'delivered', receipt: opened.before.receipt, at: now }
  const taken =
    'stopped' in opened ? opened : await takeBody(ports, opened, bodyKept(ports, said.hash, said.size), now)
  if (!('stopped' in taken)) return { kind: 'delivered', receipt: taken.receipt, at: now }
  const { receipt, code, text } = await refuse(ports, 'packet', taken, who, {
    statement,
    digest: digestOfStatement(statement),
  })
  return receipt ? { kind: 'refused', receipt, code, text } : later(code, text)
}

/** What one attempt needs to know, in one question; of what is packed already only the way. */
async function standingOf(
  reader: Reader,
  { id, packetId, toCode, message }: SentDelivery,
  packed: Packed | undefined,
) {
  const route = await findRoute(reader, toCode)
  const peer = route?.way === 'peer' ? await findPeer(reader, route.peerId) : undefined
  if (packed) return { route, peer, packet: undefined, statement: packed.statements.get(id) }
  const packet = await getPacketToSend(reader, packetId)
  // Another lane may have had the packet packed since this delivery was listed.
  const statement = message ?? (packet.hash ? (await findDelivery(reader, id))?.message : undefined)
  return { route, peer, packet, statement }
}

async function sendBy(
  ports: Ports,
  route: Route,
  peer: Peer | undefined,
  sending: Sending,
): Promise<Outcome> {
  const { hash } = sending.said
  if (route.way === 'local') return sendHere(ports, sending)
  if (route.way === 'axis') return sendByAxis(ports, route.axisId, sending)
  if (!peer || peer.revokedAt) return later('peer-revoked', doorSentence('peer-revoked'))
  if (peer.pausedAt) return later('peer-paused', peer.pausedWhy ?? '')
  const open = (from: number) =>
    ports.files.store.open(hash as Hash, from === 0 ? undefined : { start: from, end: sending.said.size - 1 })
  return sendToPeer({ ...sending, peer, open })
}

/**
 * Tries a delivery once: the packet is packed where it was not, its statements signed with it, and it goes the way that the directory says today.
 * What was packed ahead is told as `ahead`.
 */
export async function sendDelivery(ports: Ports, delivery: SentDelivery, ahead?: Packed): Promise<Attempt> {
  const nowhere = { way: null, peerId: null, message: null, hash: null }
  const {
    route,
    peer,
    packet,
    statement: before,
  } = await ports.read((reader) => standingOf(reader, delivery, ahead))
  if (!route) return { ...nowhere, outcome: later('no-route') }
  const { hash, size, statements } = packet ? await packPacket(ports, packet) : ahead!
  // What was packed before may have been sent by a process that died before it could say so.
  const triedSince = delivery.attempts > 0 || delivery.message ? delivery.queuedAt : null
  // The statement was signed with the packet: every attempt sends the same one.
  const statement =
    before ??
    statements.get(delivery.id) ??
    (await ports.read((reader) => findDelivery(reader, delivery.id)))?.message
  if (!statement) return { ...nowhere, outcome: later('statement-absent') }
  const said = statementOf(delivery, { hash, size })
  const outcome = await sendBy(ports, route, peer, { said, statement, triedSince })
  return {
    outcome,
    way: route.way,
    peerId: route.way === 'peer' ? route.peerId : null,
    message: statement,
    hash,
  }
}

/** Packs the next delivery of a lane while the one before is on its way; what goes wrong is told when its turn comes. */
export async function packAhead(
  ports: Ports,
  { packetId, message }: SentDelivery,
): Promise<Packed | undefined> {
  if (message) return undefined
  try {
    return await packPacket(ports, await ports.read((reader) => getPacketToSend(reader, packetId)))
  } catch (fault) {
    ports.log.debug('a packet was not packed ahead', { fault })
    return undefined
  }
}
