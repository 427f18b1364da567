import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { mayExplain } from '../../rules/late/access.ts'
import { listAssignments } from '../../store/assignments.ts'
import { lockDocument } from '../../store/documents.ts'
import { listOpenAsks, type OpenAsk } from '../../store/late/asks.ts'
import { move } from '../move.ts'
import { standingOn } from '../standing.ts'

/** The questions why it is late that the actor can answer. */
export async function asksToAnswer(reader: Reader, documentId: DocumentId): Promise<OpenAsk[]> {
  const asks = await listOpenAsks(reader, documentId)
  if (asks.length === 0) return []
  const assignments = await listAssignments(reader, documentId)
  const standing = await standingOn(reader, documentId)
  return asks.filter(({ assignmentId }) =>
    mayExplain(
      standing,
      assignments,
      assignments.find(({ id }) => id === assignmentId),
    ),
  )
}

/** Answers why a part of the work is late; the sentence stays in the story. @see NĐ 30/2020 Đ.24.3 */
export async function explain(
  tx: Tx,
  { documentId, note }: { readonly documentId: DocumentId; readonly note: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const asks = await asksToAnswer(tx, documentId)
  if (asks.length === 0) refuse(409, reason('documents.nothing-asked'))
  if (note.trim() === '') refuse(422, reason('documents.reason-needed'))

  for (const { assignmentId, byName } of asks)
    await move(tx, document, 'explain', { note, details: { to: byName, assignment: assignmentId } })
}
