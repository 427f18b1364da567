import { reason, refuse } from '#kit/refusal.ts'
import { listDeliveriesAbout, type Reached, sendPacket, withdrawWaiting } from '#modules/exchange/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../document.ts'
import { asNew, packetDraft } from '../rules/exchange/packet-draft.ts'
import { lockDocument } from '../store/documents.ts'
import { listLinks } from '../store/links.ts'
import { listSteps } from '../store/steps.ts'
import { organsOfHeir } from './exchange/replacement.ts'
import { inAuthority } from './in-authority.ts'

/** Asks the recipients that have a paper to cancel it, with the reason. */
async function askBack(tx: Tx, document: Document, reached: readonly Reached[], why: string): Promise<void> {
  const types = await codesOf(tx, 'document-types', tx.today)
  await sendPacket(tx, {
    subject: { type: 'document', id: document.id },
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
}

/** The papers that a withdrawn one replaced without ever leaving: whoever has them has heard nothing yet. */
async function replacedUnheard(tx: Tx, { id, state }: Document): Promise<DocumentId[]> {
  if (state !== 'withdrawn') return []
  if ((await listDeliveriesAbout(tx, { type: 'document', id })).length > 0) return []
  const links = await listLinks(tx, id)
  return links.filter(({ kind, back }) => kind === 'replaces' && !back).map(({ documentId }) => documentId)
}

/**
 * Takes a withdrawn or replaced paper back: what has not left does not leave, and the recipients that have it are asked by packet to cancel it, with
 * the reason, except those that get what replaces it. Krông itself does it; a repeat asks nobody twice. Gives how many are asked.
 * @see NĐ 30/2020 Đ.18.4; QCVN 102, BussinessDocType 1
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
  const unheard = await replacedUnheard(own, document)
  const heard = await organsOfHeir(own, documentId)
  const left = await withdrawWaiting(own, { type: 'document', id: documentId }, why)
  const reached = left.filter(({ toCode }) => !heard.has(toCode))
  if (reached.length > 0) await askBack(own, document, reached, why)
  let asked = reached.length
  for (const old of unheard) asked += await recallDelivered(tx, { documentId: old })
  return asked
}
