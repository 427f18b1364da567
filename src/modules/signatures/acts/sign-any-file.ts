import type { Tx } from '#platform/database/index.ts'
import type { IntentionId } from '../intention.ts'
import type { SigningKeyId } from '../signing-key.ts'
import { completeSignature, intendSignature } from './intend-signature.ts'

/** Keeps that a person is about to sign a file of their own, which is given back and not kept here; the record keeps its digest. */
export async function intendFile(
  tx: Tx,
  { fileHash, keyId }: { readonly fileHash: string; readonly keyId: SigningKeyId },
): Promise<IntentionId> {
  const subject = { type: 'file', id: fileHash }
  return intendSignature(tx, { subject, fileHash, role: 'file', keyId })
}

/** Notes that the file was signed and given back. */
export async function noteSignedFile(
  tx: Tx,
  signed: { readonly intentionId: IntentionId; readonly signedHash: string; readonly level: 'B-B' | 'B-T' },
): Promise<void> {
  await completeSignature(tx, signed)
}
