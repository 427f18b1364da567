import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayPresent } from '../rules/access.ts'
import { lockDocument } from '../store/documents.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Present = {
  readonly documentId: DocumentId
  readonly leaderId: Id<'account'>
  readonly note?: string
}

/** Lays a registered paper before a leader for direction (trình). @see NĐ 30/2020 Đ.23.1 */
export async function present(tx: Tx, { documentId, leaderId, note = '' }: Present): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayPresent(await standingOn(tx, documentId), document))
  const [leader] = await listColleagues(tx, { accountId: leaderId, role: 'leader' })
  if (!leader) refuse(422, reason('documents.choose-leader'))

  await move(tx, document, 'present', {
    changes: { with_account_id: leader.id },
    note,
    details: { to: leader.name, title: leader.title },
    after: { with: leader.id },
  })
}
