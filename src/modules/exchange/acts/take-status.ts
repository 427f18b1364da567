import type { StatusPacket } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArrivalId } from '../arrival.ts'
import { statusArrived } from '../events.ts'
import { settleArrival } from '../store/arrivals.ts'
import { findPacketOf } from '../store/packets.ts'
import { insertStatus } from '../store/statuses.ts'

const nameOf = ({ staff }: StatusPacket) => [staff?.name, staff?.department].filter(Boolean).join(', ')

/** Writes what a recipient reports beside the packet that it is about; a report about nothing that was sent stays readable as it came. */
export async function takeStatus(
  tx: Tx,
  came: {
    readonly id: ArrivalId
    readonly authorityId: Id<'authority'>
    readonly fromCode: string
    readonly packet: StatusPacket
  },
): Promise<void> {
  const { id, authorityId, fromCode, packet } = came
  const { documentId } = packet.about
  const sent = await findPacketOf(tx, { authorityId, documentId, toCode: fromCode })
  if (sent)
    await insertStatus(tx, {
      authorityId,
      packetId: sent.id,
      arrivalId: id,
      fromCode,
      code: packet.statusCode,
      description: packet.description,
      staff: nameOf(packet),
      at: packet.at ?? tx.now,
    })
  await settleArrival(tx, id, { state: 'effected', subject: sent?.subject ?? null })
  await tx.announce(
    statusArrived({ id, authorityId }, sent?.subject ?? null, {
      fromCode,
      fromName: packet.from.name,
      code: packet.statusCode,
      documentId,
    }),
  )
}
