import type { Packet, PacketFault } from '#kit/edxml/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { PacketId, PacketSubject } from '../delivery.ts'
import { packetQueued } from '../events.ts'
import { packetToJson } from '../packet-json.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { ensureLane } from '../store/lanes.ts'
import { insertPacket } from '../store/packets.ts'
import { getTerm } from '../store/standing.ts'
import { closeDelivery } from './close-delivery.ts'

export type PacketToQueue = {
  readonly authorityId: Id<'authority'>
  readonly packet: Packet
  readonly documentId: string
  readonly subject: PacketSubject | null
  readonly to: readonly { readonly organId: string; readonly name: string }[]
  readonly files: readonly { readonly contentId: string; readonly fileId: Id<'file'> }[]
  readonly by: { readonly account: Id<'account'> | null; readonly name: string }
  /** What the strict writer says against it: such a packet ends at once, refused by ourselves, for everybody to see. */
  readonly faults: readonly PacketFault[]
}

/** Puts a packet into the lanes of its recipients, in the transaction at hand; the lanes run after the commit. */
export async function queuePacket(tx: Tx, { faults, to, ...one }: PacketToQueue): Promise<PacketId> {
  const id = newId<'packet'>()
  const { authorityId, packet, documentId, subject } = one
  const { kind } = packet
  const business = packet.kind === 'document' ? packet.business.kind : null
  await insertPacket(
    tx,
    {
      id,
      authorityId,
      kind,
      business,
      documentId,
      subject,
      fromCode: packet.from.organId,
      packet: packetToJson(packet),
      createdBy: one.by.account,
      createdByName: one.by.name,
      goodUntil: tx.now.add({ hours: await getTerm(tx, 'lifetime-hours') }),
    },
    one.files,
  )
  for (const { organId, name } of to) {
    const laneId = await ensureLane(tx, authorityId, organId)
    const deliveryId = await insertDelivery(tx, {
      authorityId,
      packetId: id,
      laneId,
      toCode: organId,
      toName: name,
    })
    const [fault] = faults
    if (fault)
      await closeDelivery(tx, deliveryId, {
        state: 'refused',
        code: `packet-${fault.code}`,
        text: faults.map(({ path, clause, found }) => `${path} (${clause}): ${found}`).join('; '),
      })
  }
  if (faults.length === 0)
    await tx.announce(
      packetQueued(
        { id, authorityId, subject },
        { kind, business, documentId, to: to.map(({ organId }) => organId) },
      ),
    )
  return id
}
