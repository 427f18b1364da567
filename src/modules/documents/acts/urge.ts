import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayUrge } from '../rules/access.ts'
import { listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

/** Asks whoever leads a paper how it stands and why it is late (đôn đốc). @see NĐ 30/2020 Đ.24.3 */
export async function urge(
  tx: Tx,
  { documentId, note }: { readonly documentId: DocumentId; readonly note: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayUrge(await standingOn(tx, documentId), document))
  const leads = (await listAssignments(tx, documentId)).filter(({ ended, part }) => !ended && part === 'lead')
  const to = leads.find(({ accountId }) => accountId) ?? leads[0]
  await move(tx, document, 'urge', { note, details: { to: to?.accountName ?? to?.unitName ?? '' } })
}
