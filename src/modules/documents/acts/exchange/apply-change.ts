import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId, PaperFacts } from '../../document.ts'
import { stateAfter } from '../../rules/lifecycle.ts'
import { endAssignments, listAssignments } from '../../store/assignments.ts'
import { lockDocument } from '../../store/documents.ts'
import { upsertTexts } from '../../store/texts.ts'
import { insertVersion } from '../../store/versions.ts'
import { columnsOf, factsOf } from '../facts-columns.ts'
import { move } from '../move.ts'

export type Change = {
  readonly kind: 'recall' | 'update'
  readonly documentId: DocumentId
  readonly reason: string
  readonly files?: readonly Kept[]
  readonly facts?: Partial<PaperFacts>
}

async function callBack(tx: Tx, documentId: DocumentId, reason: string): Promise<boolean> {
  const arrival = await lockDocument(tx, documentId)
  const step = arrival.state === 'arrived' ? 'return' : 'recall'
  if (!stateAfter(arrival.state, step)) return false
  const open = (await listAssignments(tx, documentId)).filter(({ ended }) => !ended).map(({ id }) => id)
  await endAssignments(tx, open, { how: 'withdrawn', note: reason })
  await move(tx, arrival, step, {
    changes: { with_account_id: null },
    note: reason,
    details: { to: arrival.organName, by: 'sender' },
  })
  return true
}

/** What the sender changed is laid down as it came; what the registry wrote itself (its own note) stays. */
async function update(tx: Tx, { documentId, reason, files = [], facts = {} }: Change): Promise<boolean> {
  const document = await lockDocument(tx, documentId)
  if (!stateAfter(document.state, 'amend')) return false
  const before = factsOf(document)
  const { note } = document
  const after = { ...(document as PaperFacts), ...facts, note }
  for (const kept of files)
    await insertVersion(tx, { documentId, role: 'attachment', fileId: await attach(tx, kept), note: reason })
  await move(tx, document, 'amend', {
    changes: columnsOf(after),
    note: reason,
    details: { by: 'sender' },
    before,
    after: { ...after, issuedOn: after.issuedOn?.toString() ?? null },
  })
  await upsertTexts(tx, documentId)
  return true
}

/** Does to an arrived paper what its sender asks; false where it stands so that this cannot be done. @see NĐ 30/2020 Đ.18.4 */
export function applyChange(tx: Tx, change: Change): Promise<boolean> {
  return change.kind === 'recall' ? callBack(tx, change.documentId, change.reason) : update(tx, change)
}
