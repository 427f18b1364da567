import type { DocumentPacket } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import {
  type ArrivalId,
  findArrival,
  hasReturned,
  holdOriginal,
  packetFromJson,
  reportStatus,
  settleArrival,
} from '#modules/exchange/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../../document.ts'
import { factsFromPacket } from '../../rules/exchange/facts-from-packet.ts'
import { inAuthority } from '../in-authority.ts'
import { takeIn } from '../take-in.ts'
import { applyChange } from './apply-change.ts'

export type TakePacket = {
  readonly arrivalId: ArrivalId
  /** The attachments in the order of the manifest, taken out of the packet and examined before this act. */
  readonly files: readonly Kept[]
}

/** Tells the sender whether its paper was taken back, or changed (QĐ 28/2018 Đ.8.2). */
const answerChange = (tx: Tx, arrivalId: ArrivalId, done: boolean): Promise<unknown> =>
  reportStatus(tx, {
    arrivalId,
    meaning: done ? 'take-back-agreed' : 'take-back-refused',
    ...(done ? {} : { words: 'Văn bản không còn ở trạng thái có thể lấy lại' }),
  })

/** Replaced papers are called back as if their sender had asked for it, and the sender is told of each what became of it. */
async function callBackReplaced(tx: Tx, authorityId: Id<'authority'>, packet: DocumentPacket): Promise<void> {
  for (const { documentId } of packet.business.replaces) {
    const original = await holdOriginal(tx, { authorityId, fromCode: packet.from.organId, documentId })
    if (original?.state !== 'effected' || !original.subject) continue
    const done = await applyChange(tx, {
      kind: 'recall',
      documentId: original.subject.id as DocumentId,
      reason: packet.business.reason || `Được thay thế bằng văn bản số ${packet.documentId}`,
    })
    await answerChange(tx, original.id, done)
  }
}

/**
 * Makes an arrived paper of a received packet, once, and says so to its sender. Gives the changes that came before it, in their order, which are
 * to be done now. Krông itself does it. @see NĐ 30/2020 Đ.21; QĐ 28/2018 Đ.9
 */
export async function takePacket(tx: Tx, { arrivalId, files }: TakePacket): Promise<readonly ArrivalId[]> {
  const arrival = await findArrival(tx, arrivalId)
  if (arrival?.state !== 'received') return []
  const packet = packetFromJson(arrival.packet)
  if (packet.kind !== 'document') return []
  const there = inAuthority(tx, arrival.authorityId)
  const facts = factsFromPacket(packet, await codesOf(tx, 'document-types', tx.today))
  const documentId = await takeIn(there, { by: 'exchange', files, facts, arrivedAt: arrival.receivedAt })
  const held = await settleArrival(there, {
    arrivalId,
    state: 'effected',
    subject: { type: 'document', id: documentId },
  })
  await reportStatus(there, { arrivalId, meaning: 'arrived' })
  if (packet.business.kind === 'replace') await callBackReplaced(there, arrival.authorityId, packet)
  return held
}

/** Turns a packet away whose attachments may not be kept here: the sender reads why, and may send it anew. @see QĐ 28/2018 Đ.5.4 */
export async function turnPacketAway(
  tx: Tx,
  { arrivalId, why }: { readonly arrivalId: ArrivalId; readonly why: string },
): Promise<void> {
  const arrival = await findArrival(tx, arrivalId)
  if (arrival?.state !== 'received') return
  const there = inAuthority(tx, arrival.authorityId)
  await reportStatus(there, { arrivalId, meaning: 'refused', words: why })
  await settleArrival(there, { arrivalId, state: 'rejected' })
}

/**
 * Does what a packet asks of a document that came before: recall it, or lay its update down. Where the original is not here yet, the packet
 * waits for it. Answers the sender with agreement or refusal (QĐ 28/2018 Đ.8.2; NĐ 30/2020 Đ.18.4).
 */
export async function takeChange(tx: Tx, { arrivalId, files }: TakePacket): Promise<void> {
  const arrival = await findArrival(tx, arrivalId)
  if (arrival?.state !== 'received' && arrival?.state !== 'held') return
  const { authorityId, fromCode } = arrival
  const there = inAuthority(tx, authorityId)
  const packet = packetFromJson(arrival.packet)
  const about =
    packet.kind === 'document' ? packet.business.documentId || packet.documentId : packet.about.documentId
  const original = await holdOriginal(there, { authorityId, fromCode, documentId: about })
  if (original?.state !== 'effected' || !original.subject) {
    // What was returned is the sender's again: there is nothing to call back.
    const gone = !original && (await hasReturned(there, { authorityId, fromCode, documentId: about }))
    await settleArrival(there, { arrivalId, state: gone ? 'effected' : 'held' })
    return
  }
  const update =
    packet.kind === 'document' && packet.business.kind === 'update' ? packet.business.update : null
  const removed = update?.receivers.some(
    ({ organId, change }) => organId === arrival.toCode && change === 'removed',
  )
  const kind =
    packet.kind === 'document' && packet.business.kind === 'update' && !removed ? 'update' : 'recall'
  const reason = packet.kind === 'document' ? packet.business.reason : packet.description
  const done = await applyChange(there, {
    kind,
    documentId: original.subject.id as DocumentId,
    reason,
    files,
    ...(kind === 'update' && packet.kind === 'document'
      ? { facts: factsFromPacket(packet, await codesOf(tx, 'document-types', tx.today)) }
      : {}),
  })
  await settleArrival(there, { arrivalId, state: 'effected', subject: original.subject })
  await answerChange(there, original.id, done)
}
