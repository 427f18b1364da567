import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayRevise } from '../rules/access.ts'
import { mustBeDraft, mustBeReady } from '../rules/facts.ts'
import { lockDocument } from '../store/documents.ts'
import { insertReader } from '../store/readers.ts'
import { listRecipients, replaceRecipients } from '../store/recipients.ts'
import { upsertTexts } from '../store/texts.ts'
import { type DraftContent, layDown, signerOf } from './draft.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

/** Writes the next version of one's draft; the versions of before stay. */
export async function revise(
  tx: Tx,
  { documentId, ...content }: DraftContent & { readonly documentId: DocumentId },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayRevise(await standingOn(tx, documentId), document, 'revise'))
  permit(mustBeDraft({ ...content, file: content.file ?? true }), 422)
  const signer = await signerOf(tx, content.signerId)

  await layDown(tx, documentId, content)
  await replaceRecipients(tx, documentId, content.recipients)
  await move(tx, document, 'revise', {
    changes: {
      type_code: content.facts.typeCode,
      abstract: content.facts.abstract,
      urgency: content.facts.urgency,
      note: content.facts.note,
      signer_name: signer.name,
      signer_title: signer.title,
      signing_form: content.signingForm,
      with_account_id: content.signerId,
    },
    before: { abstract: document.abstract, typeCode: document.typeCode, urgency: document.urgency },
    after: { ...content.facts, signerId: content.signerId },
  })
  await upsertTexts(tx, documentId)
}

/** Submits a draft to be checked in content, in form, and to be signed (trình). @see NĐ 30/2020 Đ.11, 12 */
export async function submit(
  tx: Tx,
  { documentId, note = '' }: { readonly documentId: DocumentId; readonly note?: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayRevise(await standingOn(tx, documentId), document, 'submit'))
  permit(mustBeReady(await listRecipients(tx, documentId)), 422)
  if (document.unitId)
    await insertReader(tx, { documentId, unitId: document.unitId, because: 'draft', becauseId: documentId })
  const heads = document.unitId
    ? await listColleagues(tx, { unitId: document.unitId, role: 'unit-head' })
    : []
  await move(tx, document, 'submit', {
    changes: { checked_by_signer: heads.length === 0 },
    note,
    details: { to: document.signerName },
  })
}

/** Gives a draft up, with the reason; it stays readable. */
export async function giveUp(
  tx: Tx,
  { documentId, why }: { readonly documentId: DocumentId; readonly why: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayRevise(await standingOn(tx, documentId), document, 'cancel'))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  await move(tx, document, 'cancel', { changes: { with_account_id: null }, note: why })
}
