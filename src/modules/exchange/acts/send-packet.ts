import { checkPacket, type DocumentPacket, documentIdOf } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { PacketId, PacketSubject } from '../delivery.ts'
import { travelType } from '../rules/travel-type.ts'
import { authorityOf, signatureOf } from './actors.ts'
import { namedOrgan, organOf } from './organ-of.ts'
import { queuePacket } from './queue-packet.ts'

/** What the module that sends says of its document; sender, receivers, traces and attachments are filled in here. */
export type PacketDraft = Omit<
  DocumentPacket,
  'kind' | 'from' | 'to' | 'documentId' | 'traces' | 'attachments'
>

export type SendPacket = {
  readonly subject: PacketSubject
  readonly draft: PacketDraft
  readonly to: readonly { readonly organId: string; readonly name: string }[]
  readonly files: readonly { readonly fileId: Id<'file'>; readonly name: string }[]
  /** Who sends it, where Krông itself carries out what a person did before. */
  readonly by?: { readonly account: Id<'account'> | null; readonly name: string }
}

/**
 * Sends a document of the acting authority to organs (gửi gói tin), in the transaction at hand: it leaves after the commit and never without
 * it. Gives the packet, by which receipts and states are found. @see QĐ 28/2018 Đ.6, 8; QCVN 102
 */
export async function sendPacket(tx: Tx, { subject, draft, to, files, by }: SendPacket): Promise<PacketId> {
  if (to.length === 0) refuse(422, reason('exchange.no-recipient'))
  const authorityId = authorityOf(tx.actor)
  const from = await organOf(tx, authorityId)
  const { reference, promulgatedOn } = draft
  const documentId = promulgatedOn ? documentIdOf(from.organId, promulgatedOn, reference) : ''
  const attachments = files.map(({ name }, index) => ({
    contentId: `tep-${index + 1}`,
    name,
    type: travelType(name).type,
    description: '',
  }))
  const packet: DocumentPacket = {
    ...draft,
    kind: 'document',
    from,
    to: to.map(({ organId, name }) => namedOrgan(organId, name)),
    documentId,
    business: draft.business.documentId === '' ? { ...draft.business, documentId } : draft.business,
    traces: [{ organId: from.organId, at: tx.now }],
    attachments,
  }
  return queuePacket(tx, {
    authorityId,
    packet,
    documentId,
    subject,
    to,
    files: files.map(({ fileId }, index) => ({ fileId, contentId: attachments[index]!.contentId })),
    by: by ?? signatureOf(tx.actor),
    faults: checkPacket(packet),
  })
}
