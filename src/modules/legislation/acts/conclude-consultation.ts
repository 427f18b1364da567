import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ConsultationId } from '../consultation.ts'
import { consultationMoved } from '../events.ts'
import { mayPrepare } from '../rules/access.ts'
import { consultationStateOn } from '../rules/consultation-state.ts'
import { insertConsultationStep, lockConsultation } from '../store/consultations.ts'
import { findKnown } from '../store/known.ts'
import { listRemarks } from '../store/remarks.ts'

/** Publishes the report on a consultation that is closed: every remark was looked at, and each that is shown has its answer. */
export async function reportConsultation(
  tx: Tx,
  { id, report }: { readonly id: ConsultationId; readonly report: string },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  const state = consultationStateOn(tx.today, consultation)
  if (state !== 'closed' && state !== 'reported') refuse(409, reason('legislation.not-closed'))
  const remarks = await listRemarks(tx, id)
  const unread = remarks.filter(({ decision }) => decision === null).length
  const unanswered = remarks.filter(({ decision, status }) => decision === 'shown' && status === null).length
  permit(
    [
      ...(unread > 0 ? [reason('legislation.remarks-unread', { count: unread })] : []),
      ...(unanswered > 0 ? [reason('legislation.remarks-unanswered', { count: unanswered })] : []),
    ],
    409,
  )

  await insertConsultationStep(tx, consultation, 'reported', { why: report })

  await tx.announce(consultationMoved('reported', consultation, { remarks: remarks.length }))
}

/** Says which public document of the authority the draft became. */
export async function concludeConsultation(
  tx: Tx,
  { id, number }: { readonly id: ConsultationId; readonly number: bigint },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (!['closed', 'reported'].includes(consultationStateOn(tx.today, consultation)))
    refuse(409, reason('legislation.not-closed'))
  const result = await findKnown(tx, number)
  if (!result || result.authorityId !== consultation.authorityId)
    return refuse(422, reason('legislation.result-unknown'))

  await insertConsultationStep(tx, consultation, 'concluded', { resultId: result.documentId })

  await tx.announce(consultationMoved('concluded', consultation, { resultId: result.documentId }))
}
