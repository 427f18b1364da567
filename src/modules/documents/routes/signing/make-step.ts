import { Refusal } from '#kit/refusal.ts'
import {
  type IntentionId,
  type ShownMark,
  type SignatureMark,
  signInSession,
  type SigningSession,
  voidSignature,
} from '#modules/signatures/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { intendStep, type SignedStep, takeSignedStep } from '../../acts/signing/sign-step.ts'
import type { DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { fieldNames } from '../../rules/signing/fields.ts'
import { checkMarks, personMarks } from '../../rules/signing/marks.ts'
import { keepSigned } from './kept-bytes.ts'
import { preparePaper, type PreparedPaper } from './prepare-paper.ts'

function marksOf(
  step: SignedStep,
  { body }: PreparedPaper,
  { key, picture }: SigningSession,
): SignatureMark[] {
  const { holder: name, trial } = key
  const check: ShownMark = { kind: 'check', name, trial }
  if (step === 'sign')
    return personMarks(body.places, { kind: 'person', name, trial, ...(picture ? { picture } : {}) })
  return checkMarks(body.places, step === 'approve-content' ? 'content' : 'form', check)
}

/** Ends the intentions of a signature that failed, with the code of what was against it, and throws it on. */
export async function voiding<Result>(
  visit: Visit,
  intentions: readonly IntentionId[],
  doing: () => Promise<Result>,
): Promise<Result> {
  try {
    return await doing()
  } catch (fault) {
    const why = fault instanceof Refusal ? (fault.reasons[0]?.code ?? 'refused') : 'fault'
    for (const intentionId of intentions) await visit.act(voidSignature, { intentionId, why })
    throw fault
  }
}

/** Makes one step of one paper with a key that is open: prepared, intended, signed, kept, taken; refused, nothing of it is left. Tells the level. */
export async function makeStep(
  visit: Visit,
  session: SigningSession,
  {
    documentId,
    step,
    note,
  }: { readonly documentId: DocumentId; readonly step: SignedStep; readonly note: string },
): Promise<'B-B' | 'B-T'> {
  const paper = await preparePaper(visit, documentId, step)
  const { document, from, bytes, hash, body, now } = paper
  const intended = { documentId, step, keyId: session.key.id, fileHash: hash, from: from.id }
  const intentionId = await visit.act(intendStep, intended)
  return voiding(visit, [intentionId], async () => {
    const { placeName } = await visit.read((reader) => getAuthority(reader, document.authorityId))
    const signed = await signInSession(session, {
      bytes,
      field: fieldNames[step],
      marks: marksOf(step, paper, session),
      reason: words.in('vi')(step),
      location: placeName,
      at: now,
    })
    const kept = await keepSigned(visit, signed.bytes, from.file?.name ?? 'van-ban-trinh-ky.pdf')
    await visit.act(takeSignedStep, {
      documentId,
      step,
      from: from.id,
      intentionId,
      kept,
      level: signed.level,
      body,
      note,
    })
    return signed.level
  })
}
