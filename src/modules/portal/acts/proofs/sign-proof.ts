import { permit, reason, refuse } from '#kit/refusal.ts'
import {
  askPreservation,
  completeSignature,
  type IntentionId,
  intendSignature,
  type SigningKey,
} from '#modules/signatures/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { proofMoved } from '../../events.ts'
import type { Proof, ProofId } from '../../proof.ts'
import { maySignProof } from '../../rules/access.ts'
import { findSignedProof, getProof, insertSignedProof } from '../../store/proofs.ts'
import { inAuthority } from '../in-authority.ts'

/** What signatures know a proof by. */
export const proofSubject = (id: ProofId) => ({ type: 'publication-proof', id })

async function proofToSign(tx: Tx, proofId: ProofId): Promise<Proof> {
  const proof = await getProof(tx, proofId)
  permit(maySignProof(tx.actor, proof))
  if (await findSignedProof(tx, proofId)) refuse(409, reason('portal.proof-signed-already'))
  return proof
}

/** Keeps that the authority is about to sign a proof as it was printed. */
export async function intendProof(
  tx: Tx,
  {
    proofId,
    ...intended
  }: { readonly proofId: ProofId; readonly keyId: SigningKey['id']; readonly fileHash: string },
): Promise<IntentionId> {
  await proofToSign(tx, proofId)
  return intendSignature(tx, { ...intended, subject: proofSubject(proofId), role: 'extract' })
}

export type ProofSigned = {
  readonly proofId: ProofId
  readonly intentionId: IntentionId
  readonly kept: Kept
  readonly level: 'B-B' | 'B-T'
  readonly certificate: Pick<SigningKey, 'holder' | 'issuer' | 'serial' | 'trial'>
}

/** Takes the signed sheets: from now on the PDF of the proof is the signed one, and its signature is preserved. */
export async function takeSignedProof(tx: Tx, signed: ProofSigned): Promise<void> {
  const { proofId, intentionId, kept, level, certificate } = signed
  const proof = await proofToSign(tx, proofId)
  const { holder, issuer, serial, trial } = certificate
  const told = { level, holder, issuer, serial, trial }
  const by = tx.actor.kind === 'person' ? tx.actor : { accountId: null, name: 'Krông' }
  const fileId = await attach(tx, kept)
  await insertSignedProof(tx, {
    ...told,
    authorityId: proof.authorityId,
    proofId,
    version: 1,
    fileId,
    signedAt: tx.now,
    signedBy: by.accountId,
    signedByName: by.name,
  })
  await completeSignature(tx, { intentionId, signedHash: kept.hash, level })
  await askPreservation(tx, { subject: proofSubject(proofId), hash: kept.hash })
  await tx.announce(proofMoved('proof-signed', proof, { ...told, hash: kept.hash }))
}

export type KeepPreservedProof = {
  readonly proofId: ProofId
  /** The hash of the file that was raised. */
  readonly before: string
  readonly kept: Kept
  readonly level: string
}

/** Takes a signed proof to which evidence was added as its newest file; repeated, or told of an older file, it changes nothing. */
export async function keepPreservedProof(
  tx: Tx,
  { proofId, before, kept, level }: KeepPreservedProof,
): Promise<void> {
  const newest = await findSignedProof(tx, proofId)
  if (newest?.file.hash !== before) return
  const there = inAuthority(tx, newest.authorityId)
  const fileId = await attach(there, kept, newest.file.name)
  await insertSignedProof(there, { ...newest, version: newest.version + 1, fileId, level })
  const proof = { id: proofId, authorityId: newest.authorityId }
  await there.announce(proofMoved('proof-preserved', proof, { level, before, hash: kept.hash }))
}
