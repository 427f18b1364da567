import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import {
  askPreservation,
  completeSignature,
  type IntentionId,
  intendSignature,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../../document.ts'
import { mayIssue, maySeal } from '../../rules/access.ts'
import { setBody } from '../../rules/draft-body.ts'
import { lockDocument } from '../../store/documents.ts'
import { insertVersion, listVersions, type Version } from '../../store/versions.ts'
import { giveNumber } from '../issue.ts'
import { move } from '../move.ts'
import { standingOn } from '../standing.ts'
import { mustBeNewest } from './sign-step.ts'

/** A file that the authority is to sign: the paper itself (part 0), or one that goes with it. */
export type FileToSeal = { readonly version: Version; readonly intentionId: IntentionId }

export type UnderSeal = {
  readonly documentId: DocumentId
  readonly keyId: SigningKeyId
  /** The version that the competent person signed. */
  readonly from: Id<'version'>
}

/** What the authority signs of a document: the paper, and each PDF that goes with it (NĐ 30/2020 PL I.I.II.8.a, b). */
export async function listToSeal(reader: Reader, documentId: DocumentId): Promise<Version[]> {
  const versions = await listVersions(reader, documentId)
  return versions.filter(
    ({ id, part, role, file }) =>
      versions.find((one) => one.part === part)?.id === id &&
      file?.type === 'application/pdf' &&
      (part === 0 || role === 'attachment'),
  )
}

/** The year is printed before the signature: a paper that was signed last year is set and signed anew (422). */
export function mustBearThisYear({ today }: Tx, { body }: Version): void {
  const { year } = setBody(body)
  if (year !== undefined && year !== today.year)
    refuse(422, reason('documents.year-printed', { year, now: today.year }))
}

async function intendAll(tx: Tx, { documentId, keyId, from }: UnderSeal): Promise<FileToSeal[]> {
  const paper = await mustBeNewest(tx, documentId, from)
  if (paper.role !== 'signed') refuse(422, reason('documents.not-signed-by-key'))
  const subject = { type: 'document', id: documentId }
  const files: FileToSeal[] = []
  for (const version of await listToSeal(tx, documentId)) {
    const intended = { subject, fileHash: version.file!.hash, role: 'seal', keyId } as const
    files.push({ version, intentionId: await intendSignature(tx, intended) })
  }
  return files
}

/**
 * Gives a paper that was signed by key its number and date, and keeps that the authority is about to sign it: whatever happens then, the number
 * is the paper's. @see NĐ 30/2020 Đ.15–18, 32.2
 */
export async function issueUnderSeal(
  tx: Tx,
  { registerId, ...sealed }: UnderSeal & { readonly registerId: Id<'register'> },
): Promise<{ reference: string; files: readonly FileToSeal[] }> {
  const document = await lockDocument(tx, sealed.documentId)
  permit(mayIssue(await standingOn(tx, sealed.documentId), document))
  const paper = await mustBeNewest(tx, sealed.documentId, sealed.from)
  mustBearThisYear(tx, paper)
  const files = await intendAll(tx, sealed)
  return { ...(await giveNumber(tx, document, { registerId, unsealed: true })), files }
}

/** Keeps that the authority is about to sign a paper whose number was given and whose signature failed. @see NĐ 30/2020 Đ.32.2 */
export async function intendSeal(tx: Tx, sealed: UnderSeal): Promise<{ files: readonly FileToSeal[] }> {
  const document = await lockDocument(tx, sealed.documentId)
  permit(maySeal(await standingOn(tx, sealed.documentId), document))
  return { files: await intendAll(tx, sealed) }
}

export type Sealed = {
  readonly documentId: DocumentId
  readonly from: Id<'version'>
  readonly files: readonly {
    readonly intentionId: IntentionId
    readonly part: number
    readonly kept: Kept
    readonly level: 'B-B' | 'B-T'
    readonly body: unknown
  }[]
}

/** Takes the files that the authority signed: from now on these bytes are the paper, and it may leave. @see NĐ 30/2020 Đ.32.2 */
export async function takeSealed(tx: Tx, { documentId, from, files }: Sealed): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(maySeal(await standingOn(tx, documentId), document))
  await mustBeNewest(tx, documentId, from)
  for (const { intentionId, part, kept, level, body } of files) {
    await completeSignature(tx, { intentionId, signedHash: kept.hash, level })
    await insertVersion(tx, { documentId, part, role: 'issued', fileId: await attach(tx, kept), body })
    await askPreservation(tx, { subject: { type: 'document', id: documentId }, hash: kept.hash })
  }
  await move(tx, document, 'seal', {
    changes: { unsealed: false },
    details: { signature: files[0]?.level ?? '', files: String(files.length) },
  })
}
