import type { ContentFound, Packet, SignatureFound, StatusPacket, Tolerance } from '#kit/edxml/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { ArrivalId } from '../arrival.ts'
import type { Way } from '../delivery.ts'
import { packetArrived } from '../events.ts'
import { packetToJson } from '../packet-json.ts'
import { packetKey } from '../rules/packet-key.ts'
import { findTakenBefore, insertArrival, type KnownArrival } from '../store/arrivals.ts'
import { listStatusCodes } from '../store/standing.ts'
import { logExchange } from './evidence/log-exchange.ts'
import { inAuthority } from './in-authority.ts'
import { ownReceipt } from './own-receipt.ts'
import { takeStatus } from './take-status.ts'

export type ReceivePacket = {
  /** The addressee, an authority of this instance. */
  readonly authorityId: Id<'authority'>
  readonly messageId: string
  readonly fromCode: string
  readonly toCode: string
  readonly packet: Packet
  readonly contents: readonly ContentFound[]
  readonly tolerances: readonly Tolerance[]
  readonly signature: 'instance' | SignatureFound
  readonly way: Way
  readonly peerId: Id<'peer'> | null
  readonly axisId: Id<'axis'> | null
  /** The packet as it came, laid down before. */
  readonly kept: Kept
  /** The sender's statement and its digest; null and zeros where there is none (axis). */
  readonly message: string | null
  readonly messageDigest: string
}

export type Received =
  | {
      readonly outcome: 'received'
      readonly receipt: string
      readonly arrivalId: ArrivalId
      readonly again: boolean
    }
  | {
      readonly outcome: 'contradicted'
      readonly code: 'same-id-other-content' | 'document-doubled'
      readonly text: string
    }

/** What is said of a packet that is here already: its first receipt, or that something else stands in its place. */
function known(found: KnownArrival, { kept, messageId, fromCode, toCode, way }: ReceivePacket): Received {
  const isSame = found.messageId === messageId && found.fromCode === fromCode && found.toCode === toCode
  // A receipt speaks of its own message; an axis, which gives a packet a new name at each sending, gets none.
  if (found.hash === kept.hash && (found.messageId === messageId || way === 'axis'))
    return { outcome: 'received', receipt: found.receipt, arrivalId: found.id, again: true }
  return isSame
    ? {
        outcome: 'contradicted',
        code: 'same-id-other-content',
        text: `Thông điệp ${found.messageId} đã được nhận với nội dung khác.`,
      }
    : {
        outcome: 'contradicted',
        code: 'document-doubled',
        text: `Văn bản ${found.documentId} đã được nhận trong thông điệp ${found.messageId}.`,
      }
}

/** Whether a status is what a sender says of its own document: a recall. */
async function asks(tx: Tx, { statusCode }: StatusPacket): Promise<boolean> {
  return (await listStatusCodes(tx)).find(({ code }) => code === statusCode)?.saidBy === 'sender'
}

/**
 * Takes a packet in, once: the row that makes it acknowledged, its receipt, and what follows from it. A repeat gets the first receipt; the same
 * message with other bytes, or the same document in another message, is contradicted. Krông itself does it. @see QĐ 28/2018 Đ.9
 */
export async function receivePacket(tx: Tx, came: ReceivePacket): Promise<Received> {
  const { authorityId, messageId, fromCode, toCode, packet, kept } = came
  const key = packetKey(packet, came)
  const before = await findTakenBefore(tx, { ...came, packetKey: key })
  if (before) return known(before, came)

  const there = inAuthority(tx, authorityId)
  const id = newId<'arrival'>()
  const receipt = await ownReceipt({
    id: messageId,
    from: fromCode,
    to: toCode,
    hash: kept.hash,
    message: came.messageDigest,
    outcome: 'received',
    code: '',
    text: '',
    at: tx.now.toString(),
  })
  const business = packet.kind === 'document' ? packet.business.kind : null
  const documentId = packet.kind === 'document' ? packet.documentId : packet.about.documentId
  const fileId = await attach(there, kept)
  const written = await insertArrival(there, {
    ...came,
    id,
    kind: packet.kind,
    business,
    documentId,
    packetKey: key,
    packet: packetToJson(packet),
    hash: kept.hash,
    size: kept.size,
    fileId,
    receipt,
  })
  // Another process took the same one in at this very moment: the whole act is done anew and finds it.
  if (!written) throw new ReceivedAtOnce()
  await logExchange(tx, {
    direction: 'in',
    way: came.way,
    outcome: 'received',
    fromCode,
    toCode,
    messageId,
    packetHash: kept.hash,
    message: came.message,
    receipt,
  })
  if (packet.kind === 'status' && !(await asks(tx, packet)))
    await takeStatus(there, { id, authorityId, fromCode, packet })
  else
    await there.announce(
      packetArrived(
        { id, authorityId },
        { fromCode, documentId, business: business ?? 'recall', hash: kept.hash },
      ),
    )
  return { outcome: 'received', receipt, arrivalId: id, again: false }
}

/** Two processes took in the same packet at once; asking again finds it. */
export class ReceivedAtOnce extends Error {
  readonly code = '40001'
  constructor() {
    super('the same packet was received at once by another process')
    this.name = 'ReceivedAtOnce'
  }
}
