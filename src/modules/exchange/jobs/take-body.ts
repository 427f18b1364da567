import { PacketRefused, type PacketRead } from '#kit/edxml/index.ts'
import { receivePacket } from '../acts/receive-packet.ts'
import type { ArrivalId } from '../arrival.ts'
import type { Body } from './body.ts'
import { readArrived, readSigned, signatureOn } from './examine-packet.ts'
import type { OpenedMessage, Stopped } from './message.ts'
import type { Ports } from './ports.ts'

/** What came of a body: its receipt, or why it goes no further. */
export type Taken =
  | { readonly receipt: string; readonly arrivalId: ArrivalId; readonly again: boolean }
  | Stopped

const final = (stopped: string, message: OpenedMessage, more?: string): Stopped => ({
  stopped,
  status: 422,
  final: true,
  said: message.said,
  authorityId: message.authorityId,
  ...(more ? { more } : {}),
})

/** Where packet and statement contradict each other. */
function differing({ packet }: PacketRead, { said }: OpenedMessage): string | undefined {
  if (packet.kind !== said.kind) return 'kind-differs'
  if (packet.from.organId !== said.from) return 'sender-differs'
  const to = packet.kind === 'document' ? packet.to.map(({ organId }) => organId) : [packet.about.organId]
  return to.includes(said.to) ? undefined : 'addressee-differs'
}

/** Reads, verifies and takes in the packet that a message announced; what is acknowledged is kept before, as it came. */
export async function takeBody(
  ports: Ports,
  message: OpenedMessage,
  body: Body,
  now: Temporal.Instant,
): Promise<Taken> {
  const { said, peer } = message
  if (body.hash !== said.hash) return { stopped: 'digest-wrong', status: 400, final: false, said, authorityId: message.authorityId } // prettier-ignore
  let read: PacketRead
  try {
    read = await readArrived(body.open())
  } catch (fault) {
    if (!(fault instanceof PacketRefused)) throw fault
    const [first] = fault.faults
    const more = fault.faults
      .slice(0, 10)
      .map(({ path, clause, found }) => `${path} (${clause}) ${found}`.trim())
    return final(`packet-${first?.code ?? 'malformed'}`, message, more.join('; '))
  }
  const { verdict, findings, envelope } = signatureOn(read, { certificates: message.certificates, at: now })
  if (verdict !== 'good')
    return final(
      verdict === 'unsigned' ? 'packet-unsigned' : 'packet-signature',
      message,
      findings.join(', '),
    )
  const shown = await readSigned(read, envelope!)
  const contradiction = differing(shown, message)
  if (contradiction) return final(contradiction, message)
  const came = await ports.act(receivePacket, {
    authorityId: message.authorityId,
    messageId: said.id,
    fromCode: said.from,
    toCode: said.to,
    packet: shown.packet,
    contents: read.contents,
    tolerances: read.tolerances,
    signature: 'instance',
    way: peer ? 'peer' : 'local',
    peerId: peer?.id ?? null,
    axisId: null,
    kept: await body.keep(`${said.id}.edxml`),
    message: message.statement,
    messageDigest: message.digest,
  })
  return came.outcome === 'received' ? came : final(came.code, message, came.text)
}
