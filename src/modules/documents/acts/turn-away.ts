import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayDirect, mayReturn, ownAssignments } from '../rules/access.ts'
import { endAssignments, listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { endReaders } from '../store/readers.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

type Why = { readonly documentId: DocumentId; readonly why: string }

const mustSayWhy = (why: string) => {
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
}

/** Returns an arrival to its sender: a wrong address, a broken file, a signature that does not hold (trả lại). @see NĐ 30/2020 Đ.21.2.b */
export async function returnToSender(tx: Tx, { documentId, why }: Why): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayReturn(await standingOn(tx, documentId), document))
  mustSayWhy(why)
  await move(tx, document, 'return', { changes: { with_account_id: null }, note: why })
}

/** Keeps a paper for information: nobody has to settle it (lưu để biết). */
export async function keepForInformation(tx: Tx, { documentId, why }: Why): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayDirect(await standingOn(tx, documentId), document))
  await move(tx, document, 'file', { changes: { with_account_id: null }, note: why })
}

/** Takes a direction back; everybody who was asked is let go and stops seeing the paper (thu hồi chỉ đạo). */
export async function withdrawDirection(tx: Tx, { documentId, why }: Why): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayDirect(await standingOn(tx, documentId), document))
  mustSayWhy(why)
  const open = (await listAssignments(tx, documentId)).filter(({ ended }) => !ended).map(({ id }) => id)
  await endReaders(tx, await endAssignments(tx, open, { how: 'withdrawn', note: why }))
  await move(tx, document, 'withdraw-direction', {
    changes: { lead_unit_id: null, lead_account_id: null },
    note: why,
  })
}

/** Sends a paper back up: the leader to the registry, or the unit that was asked by mistake to the leader (chuyển trả). */
export async function sendBack(tx: Tx, { documentId, why }: Why): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const standing = await standingOn(tx, documentId)
  const all = await listAssignments(tx, documentId)
  const own = ownAssignments(standing, all).filter(({ part }) => part === 'lead')
  permit(standing.directs || own.length > 0 ? [] : [reason('documents.not-yours')])
  mustSayWhy(why)
  const open = all.filter(({ ended }) => !ended).map(({ id }) => id)
  await endReaders(tx, await endAssignments(tx, open, { how: 'sent-back', note: why }))
  await move(tx, document, 'send-back', { changes: { lead_unit_id: null, lead_account_id: null }, note: why })
}
