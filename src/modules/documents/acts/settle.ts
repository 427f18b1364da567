import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../document.ts'
import { mayComplete, mayReopen, mayReport, ownAssignments } from '../rules/access.ts'
import { endAssignments, listAssignments, updateProgress } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { insertVersion } from '../store/versions.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Report = {
  readonly documentId: DocumentId
  /** How far the work is, 0–100. */
  readonly progress: number
  readonly note: string
}

/** Tells how far one's part of the work is. */
export async function reportProgress(tx: Tx, { documentId, progress, note }: Report): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const all = await listAssignments(tx, documentId)
  const standing = await standingOn(tx, documentId)
  permit(mayReport(standing, document, all))
  if (!Number.isInteger(progress) || progress < 0 || progress > 100)
    refuse(422, reason('documents.progress-wrong'))

  const own = ownAssignments(standing, all).filter(({ part }) => part !== 'information')
  for (const { id } of own) await updateProgress(tx, id, progress)
  await move(tx, document, 'report', { note, details: { progress: String(progress) }, after: { progress } })
}

export type Complete = {
  readonly documentId: DocumentId
  /** What was done: shown to whoever directed it. */
  readonly note: string
  /** Proof of completion, kept before this act. */
  readonly proofs?: readonly Kept[]
}

/** Completes the settlement: every open part of the work ends with it. @see NĐ 30/2020 Đ.24 */
export async function complete(tx: Tx, { documentId, note, proofs = [] }: Complete): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const all = await listAssignments(tx, documentId)
  permit(mayComplete(await standingOn(tx, documentId), document, all))
  if (note.trim() === '') refuse(422, reason('documents.result-needed'))

  for (const kept of proofs) {
    const fileId = await attach(tx, kept)
    await insertVersion(tx, { documentId, role: 'proof', fileId, note })
  }
  const open = all.filter(({ ended }) => !ended).map(({ id }) => id)
  await endAssignments(tx, open, { how: 'done', note })
  await move(tx, document, 'complete', {
    changes: { with_account_id: null },
    note,
    details: proofs.length > 0 ? { proofs: String(proofs.length) } : {},
  })
}

/** Opens a settled matter again, with the reason; a new direction follows. */
export async function reopen(
  tx: Tx,
  { documentId, why }: { readonly documentId: DocumentId; readonly why: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayReopen(await standingOn(tx, documentId), document))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  await move(tx, document, 'reopen', { note: why })
}
