import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse, type Verdict } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import {
  completeSignature,
  type IntentionId,
  intendSignature,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { Document, DocumentId, SigningForm } from '../../document.ts'
import type { SetBody } from '../../place-on-page.ts'
import { mayApproveContent, mayApproveForm, maySign, type Standing } from '../../rules/access.ts'
import { lockDocument } from '../../store/documents.ts'
import { insertVersion, listVersions, type Version } from '../../store/versions.ts'
import { move } from '../move.ts'
import { standingOn } from '../standing.ts'

/** The steps that a person may confirm with a key: the two checks and the signature. */
export const signedSteps = ['approve-content', 'approve-form', 'sign'] as const
export type SignedStep = (typeof signedSteps)[number]

const may: Readonly<Record<SignedStep, (standing: Standing, document: Document) => Verdict>> = {
  'approve-content': mayApproveContent,
  'approve-form': mayApproveForm,
  sign: maySign,
}

/** Whether the actor may confirm this step of a document, by key or without. */
export const mayStep = (step: SignedStep, standing: Standing, document: Document): Verdict =>
  may[step](standing, document)

/** The newest paper of a document, as long as it is the version that was prepared; refuses with 409 where another came meanwhile. */
export async function mustBeNewest(
  reader: Reader,
  documentId: DocumentId,
  from: Id<'version'>,
): Promise<Version> {
  const newest = (await listVersions(reader, documentId)).find(({ part }) => part === 0)
  return newest?.id === from ? newest : refuse(409, reason('documents.changed-meanwhile'))
}

/** Who is named on the paper when the actor signs: a delegate signs in the delegate's own name, TUQ. (NĐ 30/2020 Đ.13.4); undefined for the signer. */
export async function delegateNamed(
  reader: Reader,
): Promise<{ name: string; title: string; form: SigningForm } | undefined> {
  const { actor } = reader
  if (actor.kind !== 'person' || !actor.actingFor?.delegationId) return undefined
  const [own] = await listColleagues(reader, { accountId: actor.accountId })
  return { name: actor.name, title: own?.title ?? '', form: 'TUQ.' }
}

export type StepToSign = {
  readonly documentId: DocumentId
  readonly step: SignedStep
  readonly keyId: SigningKeyId
  readonly fileHash: string
  /** The version that was prepared. */
  readonly from: Id<'version'>
}

/** Keeps that the actor is about to confirm a step with a key. @see NĐ 30/2020 Đ.12, 13 */
export async function intendStep(
  tx: Tx,
  { documentId, step, keyId, fileHash, from }: StepToSign,
): Promise<IntentionId> {
  const document = await lockDocument(tx, documentId)
  permit(may[step](await standingOn(tx, documentId), document))
  await mustBeNewest(tx, documentId, from)
  const subject = { type: 'document', id: documentId }
  return intendSignature(tx, { subject, fileHash, keyId, role: step === 'sign' ? 'person' : 'check' })
}

export type SignedStepMade = {
  readonly documentId: DocumentId
  readonly step: SignedStep
  readonly from: Id<'version'>
  readonly intentionId: IntentionId
  readonly kept: Kept
  readonly level: 'B-B' | 'B-T'
  readonly body: SetBody
  readonly note: string
}

/** Takes the signed file as the next version and makes the step: both, or neither. @see NĐ 30/2020 Đ.12, 13 */
export async function takeSignedStep(tx: Tx, made: SignedStepMade): Promise<void> {
  const { documentId, step, from, intentionId, kept, level, body, note } = made
  const document = await lockDocument(tx, documentId)
  permit(may[step](await standingOn(tx, documentId), document))
  await mustBeNewest(tx, documentId, from)
  await completeSignature(tx, { intentionId, signedHash: kept.hash, level })
  const fileId = await attach(tx, kept)
  await insertVersion(tx, { documentId, part: 0, role: step === 'sign' ? 'signed' : 'checked', fileId, body })
  const delegate = step === 'sign' ? await delegateNamed(tx) : undefined
  await move(tx, document, step, {
    note,
    ...(delegate
      ? { changes: { signer_name: delegate.name, signer_title: delegate.title, signing_form: delegate.form } }
      : {}),
    details: {
      signature: level,
      ...(step === 'sign'
        ? { form: delegate?.form ?? document.signingForm, title: delegate?.title ?? document.signerTitle }
        : {}),
      ...(step === 'approve-form' ? { to: document.signerName } : {}),
    },
  })
}
