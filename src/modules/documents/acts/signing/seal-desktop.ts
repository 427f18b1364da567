import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import {
  type BroughtHandout,
  type IntentionId,
  intendSignature,
  listBrought,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../../document.ts'
import { mayIssue, maySeal } from '../../rules/access.ts'
import { lockDocument } from '../../store/documents.ts'
import type { Version } from '../../store/versions.ts'
import { giveNumber } from '../issue.ts'
import { standingOn } from '../standing.ts'
import { listToSeal, mustBearThisYear, takeSealed } from './seal.ts'
import { mustBeNewest } from './sign-step.ts'

/** A file that the authority signs with the token at the registry's machine, and what came back of it. */
export type FileAtDesk = { readonly version: Version; readonly brought: BroughtHandout | undefined }

/** What the authority signs of a document, each with what the program at the actor's machine brought of it since. */
export async function listAtDesk(reader: Reader, documentId: DocumentId): Promise<FileAtDesk[]> {
  const brought = await listBrought(reader, { type: 'document', id: documentId })
  return (await listToSeal(reader, documentId)).map((version) => ({
    version,
    brought: brought.find(({ fileHash }) => fileHash === version.file!.hash),
  }))
}

/**
 * Gives a paper that was signed by key its number and date, to be signed for the authority with a token at the registry's machine next: it waits
 * with its number and leaves nowhere before. @see NĐ 30/2020 Đ.15–18, 32.2
 */
export async function issueBeforeSeal(
  tx: Tx,
  {
    documentId,
    registerId,
    from,
  }: { readonly documentId: DocumentId; readonly registerId: Id<'register'>; readonly from: Id<'version'> },
): Promise<{ reference: string }> {
  const document = await lockDocument(tx, documentId)
  permit(mayIssue(await standingOn(tx, documentId), document))
  const paper = await mustBeNewest(tx, documentId, from)
  if (paper.role !== 'signed') refuse(422, reason('documents.not-signed-by-key'))
  mustBearThisYear(tx, paper)
  return giveNumber(tx, document, { registerId, unsealed: true })
}

/** Keeps that the authority is about to sign one file of an issued paper with the token at the actor's machine. @see NĐ 30/2020 Đ.32.2 */
export async function intendSealAtDesk(
  tx: Tx,
  {
    documentId,
    keyId,
    fileHash,
  }: { readonly documentId: DocumentId; readonly keyId: SigningKeyId; readonly fileHash: string },
): Promise<IntentionId> {
  const document = await lockDocument(tx, documentId)
  permit(maySeal(await standingOn(tx, documentId), document))
  const subject = { type: 'document', id: documentId }
  return intendSignature(tx, { subject, fileHash, role: 'seal', keyId })
}

/** Takes the files that the program at the actor's machine brought, once all of them came; tells whether they did. @see NĐ 30/2020 Đ.32.2 */
export async function takeSealedAtDesk(
  tx: Tx,
  { documentId }: { readonly documentId: DocumentId },
): Promise<boolean> {
  await lockDocument(tx, documentId)
  const files = await listAtDesk(tx, documentId)
  const came = files.flatMap(({ version, brought }) => (brought ? [{ version, brought }] : []))
  const paper = files.find(({ version }) => version.part === 0)
  if (!paper || came.length < files.length) return false
  await takeSealed(tx, {
    documentId,
    from: paper.version.id,
    files: came.map(({ version: { part, body }, brought: { intentionId, brought: kept, level } }) => ({
      intentionId,
      part,
      body,
      level,
      kept: kept as Kept,
    })),
  })
  return true
}
