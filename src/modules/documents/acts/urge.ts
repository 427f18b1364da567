import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AssignmentId } from '../assignment.ts'
import type { DocumentId } from '../document.ts'
import { mayAskWhy } from '../rules/late/access.ts'
import { getAssignment, listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Urge = {
  readonly documentId: DocumentId
  readonly note: string
  /** The part that is late; whoever leads the paper when absent. */
  readonly assignmentId?: AssignmentId
}

/** Asks whoever leads a paper, or has a part of it, how it stands and why it is late (đôn đốc). @see NĐ 30/2020 Đ.24.3 */
export async function urge(tx: Tx, { documentId, note, assignmentId }: Urge): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const leads = (await listAssignments(tx, documentId)).filter(({ ended, part }) => !ended && part === 'lead')
  const to = assignmentId
    ? await getAssignment(tx, documentId, assignmentId)
    : (leads.find(({ accountId }) => accountId) ?? leads[0])
  permit(mayAskWhy(await standingOn(tx, documentId), document, to))
  await move(tx, document, 'urge', {
    note,
    details: { to: to?.accountName ?? to?.unitName ?? '', ...(to ? { assignment: to.id } : {}) },
  })
}
