import { checkPacket, type Staff, type StatusPacket } from '#kit/edxml/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArrivalId } from '../arrival.ts'
import type { PacketId } from '../delivery.ts'
import { packetFromJson } from '../packet-json.ts'
import { mayReport } from '../rules/report-order.ts'
import type { StatusMeaning } from '../status-code.ts'
import { lockArrival } from '../store/arrivals.ts'
import { findStatusCode } from '../store/standing.ts'
import { insertReport, listReports } from '../store/statuses.ts'
import { authorityOf, signatureOf } from './actors.ts'
import { organOf } from './organ-of.ts'
import { queuePacket } from './queue-packet.ts'

export type ReportStatus = {
  readonly arrivalId: ArrivalId
  readonly meaning: StatusMeaning
  /** What is said besides the ordinary description, e.g. why it was returned. */
  readonly words?: string
  readonly staff?: Pick<Staff, 'department' | 'name'>
}

/**
 * Tells the sender of a document what became of it here, as a status packet. Nothing is sent where the order of states forbids it (never an
 * earlier one after a later one), where no code stands for it today, or where it is said already. @see QĐ 28/2018 Đ.6.3, 9
 */
export async function reportStatus(
  tx: Tx,
  { arrivalId, meaning, words = '', staff }: ReportStatus,
): Promise<PacketId | undefined> {
  const arrival = await lockArrival(tx, arrivalId)
  const code = await findStatusCode(tx, meaning)
  if (!arrival || !code || arrival.authorityId !== authorityOf(tx.actor)) return undefined
  if (!mayReport(await listReports(tx, arrivalId), code)) return undefined
  const received = packetFromJson(arrival.packet)
  if (received.kind !== 'document') return undefined

  const from = await organOf(tx, arrival.authorityId)
  const { number, notation } = received.reference
  const description = [code.description, words.trim()].filter(Boolean).join(': ')
  const packet: StatusPacket = {
    kind: 'status',
    from,
    about: {
      organId: received.from.organId,
      code: notation === '' ? number : `${number}/${notation}`,
      documentId: received.documentId,
      promulgatedOn: received.promulgatedOn,
    },
    staff: staff ? { departmentId: '', staffId: '', email: '', mobile: '', ...staff } : null,
    statusCode: code.code,
    description,
    at: tx.now.round('second'),
    traces: [],
  }
  const id = await queuePacket(tx, {
    authorityId: arrival.authorityId,
    packet,
    documentId: received.documentId,
    subject: null,
    to: [{ organId: received.from.organId, name: received.from.name }],
    files: [],
    by: signatureOf(tx.actor),
    faults: checkPacket(packet),
  })
  await insertReport(tx, { authorityId: arrival.authorityId, arrivalId, packetId: id, code: code.code })
  // The page of what came says what its sender was told; the packet itself is about nothing here.
  const { subject, authorityId } = arrival
  if (subject) tx.wake({ authorityId, topics: [`${subject.type}:${subject.id}`] })
  return id
}
