import { PacketRefused, readPacket, type PacketRead } from '#kit/edxml/index.ts'
import { receivePacket } from '../acts/receive-packet.ts'
import { refuseMessage } from '../acts/refuse-message.ts'
import { doorSentence } from '../door-words.ts'
import { findRoute } from '../store/find-route.ts'
import { bodyInMemory } from './body.ts'
import type { TakeFromAxis } from './axis/poll-axes.ts'
import type { Ports } from './ports.ts'

const nothing = '0'.repeat(64)

/** The authorities of this instance to which a packet is addressed. */
async function addresseesOf(ports: Ports, { packet }: PacketRead) {
  const codes = packet.kind === 'document' ? packet.to.map(({ organId }) => organId) : [packet.about.organId]
  return ports.read(async (reader) => {
    const found = []
    for (const code of new Set(codes)) {
      const route = await findRoute(reader, code)
      if (route?.way === 'local') found.push({ code, authorityId: route.authorityId })
    }
    return found
  })
}

/**
 * Takes a packet in that came over an axis: read tolerantly, as live systems write; its signature is told for what it is. Each addressee of this instance
 * gets it, once, whatever the axis gives again. What is no packet, or for nobody here, is kept as refused with its reason.
 */
export const takeFromAxis =
  (ports: Ports): TakeFromAxis =>
  async ({ docId, bytes, from, axisId }) => {
    const body = bodyInMemory(ports, bytes)
    const refuse = async (code: string, more?: string) => {
      const text = doorSentence(code, more)
      await ports.act(refuseMessage, {
        stage: 'packet',
        code,
        text,
        fingerprint: null,
        peerId: null,
        address: 'axis',
        fromCode: from,
        toCode: null,
        messageId: docId,
        hash: body.hash,
      })
      return { refused: code, text }
    }
    let read: PacketRead
    try {
      read = await readPacket(body.open())
    } catch (fault) {
      if (!(fault instanceof PacketRefused)) throw fault
      const told = fault.faults.slice(0, 10).map(({ path, found }) => `${path} ${found}`.trim())
      return refuse(`packet-${fault.faults[0]?.code ?? 'malformed'}`, told.join('; '))
    }
    const addressees = await addresseesOf(ports, read)
    if (addressees.length === 0) return refuse('addressee-unknown')
    const kept = await body.keep(`${docId.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}.edxml`)
    let known = true
    for (const { code, authorityId } of addressees) {
      const came = await ports.act(receivePacket, {
        authorityId,
        messageId: docId,
        fromCode: read.packet.from.organId,
        toCode: code,
        packet: read.packet,
        contents: read.contents,
        tolerances: read.tolerances,
        signature: read.signature,
        way: 'axis',
        peerId: null,
        axisId,
        kept,
        message: null,
        messageDigest: nothing,
      })
      if (came.outcome === 'received' && !came.again) known = false
    }
    return known ? 'known' : 'taken'
  }
