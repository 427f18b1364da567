import type { Id } from '#kit/ids.ts'
import { copyAbbreviations } from '#kit/papers/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import { formatNumber, listRegisters, takeNumber, useNumber } from '#modules/registers/index.ts'
import {
  askPreservation,
  completeSignature,
  type IntentionId,
  intendSignature,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { ElectronicCopyKind } from '../../copy-kind.ts'
import type { DocumentId } from '../../document.ts'
import { mayCopy } from '../../rules/access.ts'
import { lockDocument } from '../../store/documents.ts'
import { insertVersion, type Version } from '../../store/versions.ts'
import { move } from '../move.ts'
import { verificationOf } from '../reading/verification-of.ts'
import { standingOn } from '../standing.ts'
import { mustBeNewest } from './sign-step.ts'

export type CopyToMake = {
  readonly documentId: DocumentId
  readonly keyId: SigningKeyId
  /** The file of which a copy is made. */
  readonly from: Id<'version'>
  readonly kind: ElectronicCopyKind
  /** SHA-256 of what is about to be signed: the scan itself, or some pages of the file. */
  readonly fileHash: string
}

/** A scan of a paper: a PDF that bears no digital signature. A signed file is itself the original, there is no copy of it (NĐ 30/2020 Đ.25). */
export async function isScan(reader: Reader, version: Version | undefined): Promise<boolean> {
  if (version?.file?.type !== 'application/pdf') return false
  const verification = await verificationOf(reader, version)
  return verification === undefined || verification.report.signatures.length === 0
}

/** Whether a version can be copied in part: any PDF. */
export const isExtractable = (version: Version | undefined): boolean =>
  version?.file?.type === 'application/pdf'

/** Keeps that the authority is about to sign an electronic copy of a scanned paper. @see NĐ 30/2020 Đ.25.1.c, 32.2 */
export async function intendCopy(
  tx: Tx,
  { documentId, keyId, from, kind, fileHash }: CopyToMake,
): Promise<IntentionId> {
  const document = await lockDocument(tx, documentId)
  permit(mayCopy(await standingOn(tx, documentId), document))
  const scan = await mustBeNewest(tx, documentId, from)
  // Of a signed file there is no copy: it is itself the original. An extract may be made of any (Đ.25.3).
  if (kind !== 'TRÍCH SAO' && !(await isScan(tx, scan))) refuse(422, reason('documents.copy-of-signed'))
  const subject = { type: 'document', id: documentId }
  return intendSignature(tx, { subject, fileHash, role: 'copy', keyId })
}

export type CopyMade = CopyToMake & {
  readonly intentionId: IntentionId
  readonly kept: Kept
  readonly level: 'B-B' | 'B-T'
}

/** Takes a signed copy, with its number in the series of all copies of the year. @see NĐ 30/2020 Đ.25, 26; PL I.II.II.1.c */
export async function takeCopy(tx: Tx, made: CopyMade): Promise<{ reference: string }> {
  const { documentId, from, kind, intentionId, kept, level } = made
  const document = await lockDocument(tx, documentId)
  permit(mayCopy(await standingOn(tx, documentId), document))
  await mustBeNewest(tx, documentId, from)
  const register = (await listRegisters(tx)).find((one) => one.kind === 'copies')
  if (!register) return refuse(422, reason('documents.copies-register-missing'))
  await completeSignature(tx, { intentionId, signedHash: kept.hash, level })
  const taken = await takeNumber(tx, { registerId: register.id, key: `copy:${intentionId}` })
  const { abbreviation } = await getAuthority(tx, document.authorityId)
  const symbol = `${copyAbbreviations[kind]}-${abbreviation}`
  const reference = `${formatNumber(taken.number)}/${symbol}`
  await useNumber(tx, {
    numberId: taken.id,
    subject: { type: 'document', id: documentId },
    entry: { notation: symbol, dated: tx.today.toString(), abstract: document.abstract },
  })
  await insertVersion(tx, { documentId, role: 'copy', fileId: await attach(tx, kept), note: reference })
  await askPreservation(tx, { subject: { type: 'document', id: documentId }, hash: kept.hash })
  await move(tx, document, 'copy', { details: { reference, kind, signature: level } })
  return { reference }
}
