import { permit, reason, refuse } from '#kit/refusal.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Consultation, ConsultationId, ConsultationText } from '../consultation.ts'
import { consultationMoved } from '../events.ts'
import { mayApprove, mayForce, mayPrepare } from '../rules/access.ts'
import { saysSomething } from '../rules/articles.ts'
import { consultationStateOn, liesOpenLongEnough } from '../rules/consultation-state.ts'
import { findTerm, insertConsultation, insertConsultationStep, lockConsultation, updateConsultation } from '../store/consultations.ts' // prettier-ignore
import { ownAuthority } from './own-authority.ts'

const wordsOf = (title: string) => slug(title) || 'du-thao'

/** Reasons why a draft cannot be opened for remarks as it stands. */
async function lacks(reader: Reader, text: ConsultationText) {
  const term = await findTerm(reader, text.kind, text.opensOn)
  return [
    ...(saysSomething(text.body as RichText) ? [] : [reason('legislation.draft-empty')]),
    ...liesOpenLongEnough(text, term?.days ?? 1),
  ]
}

const isOpenToWriting = ({ step }: Consultation) => step === null || step === 'returned'

/** Begins a consultation; nobody outside reads it yet. */
export async function draftConsultation(
  tx: Tx,
  { text, sample = false }: { readonly text: ConsultationText; readonly sample?: boolean },
): Promise<ConsultationId> {
  const authorityId = ownAuthority(tx)
  permit(mayPrepare(tx.actor, { authorityId }))
  permit(await lacks(tx, text), 422)
  const id = await insertConsultation(tx, { authorityId, slug: wordsOf(text.title), sample }, text)
  await tx.announce(consultationMoved('drafted', { id, authorityId }, { title: text.title }))
  return id
}

/** Keeps what was written into a draft consultation. */
export async function changeConsultation(
  tx: Tx,
  { id, text }: { readonly id: ConsultationId; readonly text: ConsultationText },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (!isOpenToWriting(consultation)) refuse(409, reason('legislation.not-a-draft'))
  permit(await lacks(tx, text), 422)
  await updateConsultation(tx, id, wordsOf(text.title), text)
}

/** Asks another person to read a draft consultation. */
export async function submitConsultation(tx: Tx, { id }: { readonly id: ConsultationId }): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (!isOpenToWriting(consultation)) refuse(409, reason('legislation.not-a-draft'))
  permit(await lacks(tx, consultation), 422)
  await insertConsultationStep(tx, consultation, 'submitted')
  await tx.announce(consultationMoved('submitted', consultation, { title: consultation.title }))
}

/** Gives a submitted consultation back, with what is to be changed. */
export async function returnConsultation(
  tx: Tx,
  { id, why }: { readonly id: ConsultationId; readonly why: string },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (consultation.step !== 'submitted') refuse(409, reason('legislation.not-submitted'))
  await insertConsultationStep(tx, consultation, 'returned', { why })
  await tx.announce(consultationMoved('returned', consultation, { title: consultation.title }, why))
}

/** Gives up a draft consultation. */
export async function discardConsultation(tx: Tx, { id }: { readonly id: ConsultationId }): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (!isOpenToWriting(consultation)) refuse(409, reason('legislation.not-a-draft'))
  await insertConsultationStep(tx, consultation, 'discarded')
  await tx.announce(consultationMoved('discarded', consultation, { title: consultation.title }))
}

/** Opens a consultation as a second person; its days count from the first on which it is public. */
export async function approveConsultation(tx: Tx, { id }: { readonly id: ConsultationId }): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  const { createdBy, submittedBy, authorityId, step } = consultation
  permit(mayApprove(tx.actor, { authorityId, submittedBy, madeBy: createdBy, waiting: step === 'submitted' }))
  await open(tx, consultation, 'approved', '')
}

/** Opens a consultation that nobody else has read, with the reason. */
export async function forceConsultation(
  tx: Tx,
  { id, why }: { readonly id: ConsultationId; readonly why: string },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  const unpublished = isOpenToWriting(consultation) || consultation.step === 'submitted'
  permit(mayForce(tx.actor, { authorityId: consultation.authorityId, unpublished }))
  await open(tx, consultation, 'forced', why)
}

async function open(
  tx: Tx,
  consultation: Consultation,
  step: 'approved' | 'forced',
  why: string,
): Promise<void> {
  const { opensOn } = consultation
  const first = Temporal.PlainDate.compare(opensOn, tx.today) < 0 ? tx.today : opensOn
  permit(await lacks(tx, { ...consultation, opensOn: first }), 422)
  await insertConsultationStep(tx, consultation, step, { why })
  await tx.announce(consultationMoved('opened', consultation, { title: consultation.title }, why))
}

/** Lets a consultation lie open until a later day. */
export async function extendConsultation(
  tx: Tx,
  {
    id,
    closesOn,
    why,
  }: { readonly id: ConsultationId; readonly closesOn: Temporal.PlainDate; readonly why: string },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  const state = consultationStateOn(tx.today, consultation)
  if (!['coming', 'open', 'closed'].includes(state)) refuse(409, reason('legislation.not-open'))
  if (
    Temporal.PlainDate.compare(closesOn, consultation.closesOn) <= 0 ||
    Temporal.PlainDate.compare(closesOn, tx.today) < 0
  )
    refuse(422, reason('legislation.extend-later'))
  await insertConsultationStep(tx, consultation, 'extended', { why, closesOn })
  await tx.announce(consultationMoved('extended', consultation, { closesOn: closesOn.toString() }, why))
}

/** Takes a consultation back; readers see why, nobody remarks any more. */
export async function withdrawConsultation(
  tx: Tx,
  { id, why }: { readonly id: ConsultationId; readonly why: string },
): Promise<void> {
  const consultation = await lockConsultation(tx, id)
  permit(mayPrepare(tx.actor, consultation))
  if (!['coming', 'open', 'closed'].includes(consultationStateOn(tx.today, consultation)))
    refuse(409, reason('legislation.not-open'))
  await insertConsultationStep(tx, consultation, 'withdrawn', { why })
  await tx.announce(consultationMoved('withdrawn', consultation, { title: consultation.title }, why))
}
