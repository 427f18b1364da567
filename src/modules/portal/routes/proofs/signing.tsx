import { z } from 'zod'
import { digestBytes } from '#kit/cms/index.ts'
import { type Id, isId } from '#kit/ids.ts'
import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import {
  listUsableKeys,
  openSigning,
  signInSession,
  type SigningSession,
  voidSignature,
} from '#modules/signatures/index.ts'
import { filePolicies } from '#platform/files/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { intendProof, takeSignedProof } from '../../acts/proofs/sign-proof.ts'
import { proofWords } from '../../messages/index.ts'
import { SignProofPage } from '../../pages/proofs/sign-proof-page.tsx'
import type { Proof } from '../../proof.ts'
import { maySignProof } from '../../rules/access.ts'
import { findSignedProof } from '../../store/proofs.ts'
import { deskUrls } from '../../urls.ts'
import { proofFileName, proofIn, proofPdf } from './sheet.ts'

const signForm = z.object({
  keyId: z.custom<Id<'signing-key'>>(isId, 'signatures.choose-key'),
  secret: z.string({ error: 'signatures.secret-needed' }).min(1, 'signatures.secret-needed'),
  oneTimeCode: z.string().max(20).default(''),
})

async function proofToSign(visit: Visit): Promise<Proof> {
  const proof = await proofIn(visit)
  permit(maySignProof(visit.actor, proof))
  const signed = await visit.read((reader) => findSignedProof(reader, proof.id))
  return signed ? refuse(409, reason('portal.proof-signed-already')) : proof
}

async function showSigning(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const proof = await proofToSign(visit)
  const keys = await visit.read((reader) => listUsableKeys(reader, 'extract'))
  return visit.workspace(
    { title: proofWords.in(language)('sign-proof'), status },
    <SignProofPage {...{ csrf, proof, keys, form }} />,
  )
}

async function* whole(bytes: Uint8Array) {
  yield bytes
}

/** Signs the very sheet that was printed; refused or failed, nothing of it is left but the intention and how it ended. */
async function sign(visit: Visit, session: SigningSession, proof: Proof): Promise<void> {
  const { key } = session
  const bytes = await proofPdf(visit, proof)
  const fileHash = Buffer.from(digestBytes('sha256', bytes)).toString('hex')
  const intentionId = await visit.act(intendProof, { proofId: proof.id, keyId: key.id, fileHash })
  try {
    const { placeName, now } = await visit.read(async (reader) => ({
      placeName: (await getAuthority(reader, proof.authorityId)).placeName,
      now: reader.now,
    }))
    const signed = await signInSession(session, {
      bytes,
      field: 'Xac nhan dang tai',
      marks: [],
      reason: proofWords.in('vi')('proof'),
      location: placeName,
      at: now,
    })
    const kept = await visit.files.keep(whole(signed.bytes), {
      name: proofFileName(proof),
      policy: filePolicies.documents,
    })
    await visit.act(takeSignedProof, {
      proofId: proof.id,
      intentionId,
      kept,
      level: signed.level,
      certificate: key,
    })
  } catch (fault) {
    const why = fault instanceof Refusal ? (fault.reasons[0]?.code ?? 'refused') : 'fault'
    await visit.act(voidSignature, { intentionId, why })
    throw fault
  }
}

/** The page on which the registry signs a proof. */
export async function showSignProof(visit: Visit): Promise<Response> {
  const proof = await proofIn(visit)
  return requireFresh(visit, deskUrls.signProof({ proof: proof.id })) ?? showSigning(visit, freshForm())
}

/** Signs a proof with a key of the authority. */
export async function doSignProof(visit: Visit): Promise<Response> {
  const proof = await proofToSign(visit)
  const stale = requireFresh(visit, deskUrls.signProof({ proof: proof.id }))
  if (stale) return stale
  const form = await visit.form(signForm)
  if (!form.ok) return showSigning(visit, form, 422)
  const { keyId, ...given } = form.value
  try {
    await using session = await openSigning(visit, keyId, given)
    await sign(visit, session, proof)
  } catch (fault) {
    if (!(fault instanceof Refusal) || [404, 409].includes(fault.status)) throw fault
    return showSigning(visit, { ...form, refusal: fault }, fault.status)
  }
  return visit.redirect(deskUrls.proof({ proof: proof.id }), { code: 'portal.proof-signed' })
}
