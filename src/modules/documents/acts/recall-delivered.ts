import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { stateAfter } from '../rules/lifecycle.ts'
import { endAssignments, listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { listArrivals } from '../store/recipients.ts'
import { listSteps } from '../store/steps.ts'
import { inAuthority } from './in-authority.ts'
import { move } from './move.ts'

/**
 * Tells the recipients in this instance that a paper was withdrawn: their arrival is cancelled with the sender's reason, its story and
 * number stay. Krông itself does it; a repeat is harmless. @see NĐ 30/2020 Đ.18.4
 */
export async function recallDelivered(
  tx: Tx,
  { documentId }: { readonly documentId: DocumentId },
): Promise<number> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  if (document.state !== 'withdrawn' && document.state !== 'replaced') return 0
  const why =
    (await listSteps(tx, documentId)).findLast(({ kind }) => kind === 'withdraw' || kind === 'replace')
      ?.note ?? ''

  let recalled = 0
  for (const arrivalId of await listArrivals(tx, documentId)) {
    const arrival = await lockDocument(tx, arrivalId)
    const there = inAuthority(tx, arrival.authorityId)
    const step = arrival.state === 'arrived' ? 'return' : 'recall'
    if (!stateAfter(arrival.state, step)) continue
    const open = (await listAssignments(there, arrivalId)).filter(({ ended }) => !ended).map(({ id }) => id)
    await endAssignments(there, open, { how: 'withdrawn', note: why })
    await move(there, arrival, step, {
      changes: { with_account_id: null },
      note: why,
      details: { to: document.organName },
    })
    recalled += 1
  }
  return recalled
}
