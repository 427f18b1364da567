import { permit, reason, refuse } from '#kit/refusal.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ConsultationId, NewRemark, RemarkId, RemarkStatus } from '../consultation.ts'
import { remarkMoved } from '../events.ts'
import { mayPrepare } from '../rules/access.ts'
import { articlesOf } from '../rules/articles.ts'
import { consultationStateOn } from '../rules/consultation-state.ts'
import { lockConsultation } from '../store/consultations.ts'
import { insertAnswer, insertDecision, insertRemark, lockRemark } from '../store/remarks.ts'
import { inAuthority } from './in-authority.ts'

export type LeaveRemark = {
  readonly consultationId: ConsultationId
  readonly remark: NewRemark
  /** Of the form that brought it: sent twice, it is one remark. */
  readonly formKey: string
}

/** Takes what somebody remarks on a draft that lies open; Krông itself takes it, for anybody. Nobody reads it before an official has. */
export async function leaveRemark(tx: Tx, { consultationId, remark, formKey }: LeaveRemark): Promise<void> {
  const consultation = await lockConsultation(tx, consultationId)
  if (consultationStateOn(tx.today, consultation) !== 'open') refuse(409, reason('legislation.not-open-now'))
  const known = articlesOf(consultation.body as RichText).some(({ anchor }) => anchor === remark.article)
  const { authorityId } = consultation
  const there = inAuthority(tx, authorityId)

  const id = await insertRemark(
    there,
    consultation,
    { ...remark, article: known ? remark.article : '' },
    formKey,
  )

  if (id) await there.announce(remarkMoved('left', { id, authorityId }, { consultationId }))
}

/** Says whether a remark is shown to the public; one that is not stays with the reason. */
export async function decideRemark(
  tx: Tx,
  {
    id,
    decision,
    why,
  }: { readonly id: RemarkId; readonly decision: 'shown' | 'hidden'; readonly why: string },
): Promise<void> {
  const remark = await lockRemark(tx, id)
  permit(mayPrepare(tx.actor, remark))
  if (decision === 'hidden' && why === '') refuse(422, reason('legislation.reason-needed'))
  await insertDecision(tx, remark, decision, why)
  await tx.announce(remarkMoved('decided', remark, { decision }, why))
}

/** Answers a remark for the authority: taken up, taken up in part, or explained. Who answers has read it, so it is shown unless it was hidden. */
export async function answerRemark(
  tx: Tx,
  { id, status, answer }: { readonly id: RemarkId; readonly status: RemarkStatus; readonly answer: string },
): Promise<void> {
  const remark = await lockRemark(tx, id)
  permit(mayPrepare(tx.actor, remark))
  if (remark.decision === null) await insertDecision(tx, remark, 'shown', '')
  await insertAnswer(tx, remark, status, answer)
  await tx.announce(remarkMoved('answered', remark, { status }))
}
