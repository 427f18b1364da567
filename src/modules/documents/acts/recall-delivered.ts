import { reason, refuse } from '#kit/refusal.ts'
import { sendPacket, withdrawWaiting } from '#modules/exchange/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { asNew, packetDraft } from '../rules/exchange/packet-draft.ts'
import { lockDocument } from '../store/documents.ts'
import { listSteps } from '../store/steps.ts'
import { inAuthority } from './in-authority.ts'

/**
 * Takes a withdrawn or replaced paper back: what has not left does not leave, and the recipients that have it are asked by packet to cancel it, with
 * the reason. Krông itself does it; a repeat asks nobody twice. Gives how many are asked. @see NĐ 30/2020 Đ.18.4; QCVN 102, BussinessDocType 1
 */
export async function recallDelivered(
  tx: Tx,
  { documentId }: { readonly documentId: DocumentId },
): Promise<number> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  if (document.state !== 'withdrawn' && document.state !== 'replaced') return 0
  const own = inAuthority(tx, document.authorityId)
  const why =
    (await listSteps(tx, documentId)).findLast(({ kind }) => kind === 'withdraw' || kind === 'replace')
      ?.note ?? ''
  const subject = { type: 'document', id: documentId }
  const reached = await withdrawWaiting(own, subject, why)
  if (reached.length === 0) return 0

  const types = await codesOf(tx, 'document-types', tx.today)
  await sendPacket(own, {
    subject,
    draft: packetDraft({
      document,
      typeName: types.find(({ code }) => code === document.typeCode)?.name ?? 'Văn bản',
      place: '',
      answers: [],
      toPlaces: [],
      business: {
        ...asNew,
        kind: 'recall',
        documentId: reached[0]!.documentId,
        reason: why.trim() || 'Thu hồi văn bản',
      },
    }),
    to: reached.map(({ toCode, toName }) => ({ organId: toCode, name: toName })),
    files: [],
    by: { account: document.drafterId, name: document.createdByName },
  })
  return reached.length
}
