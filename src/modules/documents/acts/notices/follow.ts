import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { endFollow, insertFollow } from '../../store/notices/follows.ts'
import { openDocument } from '../standing.ts'

/** Follows a document that one may read, or stops: of every step one is told. A technical preference: announces nothing. */
export async function follow(
  tx: Tx,
  { documentId, on }: { readonly documentId: DocumentId; readonly on: boolean },
): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('documents.unknown'))
  await openDocument(tx, documentId)
  await (on ? insertFollow : endFollow)(tx, documentId, actor.accountId)
}
