import { PacketRefused, readPacket, type PacketRead, type Tolerance } from '#kit/edxml/index.ts'
import { receiveForAll } from '../acts/axis/receive-for-all.ts'
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

/** An axis and its packet may name the sender by codes of different years; a reader is told all the same that they differ. */
const differing = ({ packet }: PacketRead, from: string): Tolerance[] =>
  from === '' || from === packet.from.organId
    ? []
    : [{ code: 'axis-sender', path: 'MessageHeader/From/OrganId', found: from }]

/**
 * Takes a packet in that came over an axis: read tolerantly, as live systems write; its signature is told for what it is. Each addressee of this instance
 * gets it, once, whatever the axis gives again. What is no packet, for nobody here, or another version of a document that is here, is kept as refused
 * with its reason. Throws where the axis gives another packet under a known number.
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
    const came = {
      messageId: docId,
      fromCode: read.packet.from.organId,
      packet: read.packet,
      contents: read.contents,
      tolerances: [...differing(read, from), ...read.tolerances],
      signature: read.signature,
      way: 'axis',
      peerId: null,
      axisId,
      kept,
      message: null,
      messageDigest: nothing,
    } as const
    const all = addressees.map(({ code, authorityId }) => ({ ...came, authorityId, toCode: code }))
    const received = await ports.act(receiveForAll, all)
    const against = received.find((one) => one.outcome === 'contradicted')
    const refused = against && (await refuse(against.code, against.text))
    // Another packet under the number of this one: nobody here can say which is meant. It is not confirmed, and told.
    if (against?.code === 'same-id-other-content') throw new Error(against.text)
    if (received.some((one) => one.outcome === 'received' && !one.again)) return 'taken'
    return received.some(({ outcome }) => outcome === 'received') ? 'known' : refused!
  }
