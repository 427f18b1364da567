import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayApproveContent, mayApproveForm, maySendBackDraft, maySign } from '../rules/access.ts'
import { lockDocument } from '../store/documents.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

type Said = { readonly documentId: DocumentId; readonly note?: string }

/** The head of the drafting unit answers for the content (ký nháy nội dung). @see NĐ 30/2020 Đ.12.1 */
export async function approveContent(tx: Tx, { documentId, note = '' }: Said): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayApproveContent(await standingOn(tx, documentId), document))
  await move(tx, document, 'approve-content', { note })
}

/** The registry answers for form and procedure (kiểm tra thể thức). @see NĐ 30/2020 Đ.12.2 */
export async function approveForm(tx: Tx, { documentId, note = '' }: Said): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayApproveForm(await standingOn(tx, documentId), document))
  await move(tx, document, 'approve-form', { note, details: { to: document.signerName } })
}

/** The competent person signs; from here the text does not change (ký ban hành). @see NĐ 30/2020 Đ.13 */
export async function sign(tx: Tx, { documentId, note = '' }: Said): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(maySign(await standingOn(tx, documentId), document))
  await move(tx, document, 'sign', {
    note,
    details: { form: document.signingForm, title: document.signerTitle },
  })
}

/** Sends a draft back to who wrote it, with what is to be changed. */
export async function sendDraftBack(tx: Tx, { documentId, note = '' }: Said): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(maySendBackDraft(await standingOn(tx, documentId), document))
  if (note.trim() === '') refuse(422, reason('documents.reason-needed'))
  await move(tx, document, 'send-back', { note })
}
