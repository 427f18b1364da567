import type { Id } from '#kit/ids.ts'
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
import { extractSigned } from '../../events.ts'
import type { Extract } from '../../extract.ts'
import { maySignExtract } from '../../rules/books/access.ts'
import { getExtract } from '../../store/books/extracts.ts'
import { findSignedExtract, insertSignedExtract } from '../../store/books/signed-extracts.ts'
import { signatureOf } from '../../store/person.ts'
import { generalStanding } from '../standing.ts'

/** What signatures know an extract by. */
export const signedSubject = (id: Id<'extract'>) => ({ type: 'extract', id })

async function extractToSign(tx: Tx, extractId: Id<'extract'>): Promise<Extract> {
  permit(maySignExtract(generalStanding(tx)))
  const extract = await getExtract(tx, extractId)
  if (await findSignedExtract(tx, extractId)) refuse(422, reason('documents.extract-signed-already'))
  return extract
}

/** Keeps that the authority is about to sign the sheets of an extract as they were printed. @see NĐ 30/2020 Đ.22.3.b, 32.2 */
export async function intendExtract(
  tx: Tx,
  {
    extractId,
    ...intended
  }: {
    readonly extractId: Id<'extract'>
    readonly keyId: SigningKey['id']
    /** SHA-256 of the printed PDF. */
    readonly fileHash: string
  },
): Promise<IntentionId> {
  await extractToSign(tx, extractId)
  return intendSignature(tx, { ...intended, subject: signedSubject(extractId), role: 'extract' })
}

export type ExtractSigned = {
  readonly extractId: Id<'extract'>
  readonly intentionId: IntentionId
  readonly kept: Kept
  readonly level: 'B-B' | 'B-T'
  /** Of the key that signed: the row says by which certificate, also when the key is gone. */
  readonly certificate: Pick<SigningKey, 'holder' | 'issuer' | 'serial' | 'trial'>
}

/** Takes the signed sheets: the extract stays as it is, from now on its PDF is the signed one. @see NĐ 30/2020 Đ.32.2 */
export async function takeSignedExtract(tx: Tx, signed: ExtractSigned): Promise<void> {
  const { extractId, intentionId, kept, level, certificate } = signed
  const { authorityId } = await extractToSign(tx, extractId)
  const { account, name } = signatureOf(tx.actor)
  const { holder, issuer, serial, trial } = certificate
  const told = { level, holder, issuer, serial, trial }
  const fileId = await attach(tx, kept)
  await insertSignedExtract(tx, {
    ...told,
    authorityId,
    extractId,
    version: 1,
    fileId,
    signedAt: tx.now,
    signedBy: account,
    signedByName: name,
  })
  await completeSignature(tx, { intentionId, signedHash: kept.hash, level })
  await askPreservation(tx, { subject: signedSubject(extractId), hash: kept.hash })
  await tx.announce(extractSigned(extractId, { ...told, hash: kept.hash }))
}
