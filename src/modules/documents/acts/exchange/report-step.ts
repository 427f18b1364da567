import { findArrivalOf, reportStatus, settleArrival } from '#modules/exchange/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { meaningOfStep } from '../../meaning-of-step.ts'
import { getDocument } from '../../store/documents.ts'
import { listSteps } from '../../store/steps.ts'
import { inAuthority } from '../in-authority.ts'

/**
 * Tells whoever sent a paper by packet what was done with it here, by itself: received, refused with the reason, assigned, in progress, done.
 * A paper that came otherwise tells nobody. @see QĐ 28/2018 Đ.6.3, Đ.9
 */
export async function reportStep(
  tx: Tx,
  { documentId, stepId }: { readonly documentId: DocumentId; readonly stepId: string | undefined },
): Promise<void> {
  const step = (await listSteps(tx, documentId)).find(({ id }) => id === stepId)
  const meaning = step && meaningOfStep[step.kind]
  // What the sender called back itself is answered where it asked.
  if (!meaning || step.details['by'] === 'sender') return
  const arrival = await findArrivalOf(tx, { type: 'document', id: documentId })
  if (!arrival) return
  const there = inAuthority(tx, (await getDocument(tx, documentId)).authorityId)
  await reportStatus(there, {
    arrivalId: arrival.id,
    meaning,
    ...(meaning === 'refused' ? { words: step.note } : {}),
    staff: { name: step.byName, department: '' },
  })
  if (meaning === 'refused' && arrival.state === 'effected')
    await settleArrival(there, { arrivalId: arrival.id, state: 'rejected' })
}
