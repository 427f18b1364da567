import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { verificationAsked } from '../../events.ts'
import { findVersion } from '../../store/versions.ts'
import { openDocument } from '../standing.ts'

/** Asks that the signatures of a file be verified again, by whoever may read it; a job does it. @see TT 15/2025/TT-BKHCN, PL II */
export async function askVerification(
  tx: Tx,
  { documentId, versionId }: { readonly documentId: DocumentId; readonly versionId: Id<'version'> },
): Promise<void> {
  const { document } = await openDocument(tx, documentId)
  const version = await findVersion(tx, documentId, versionId)
  if (version?.file?.type !== 'application/pdf') return refuse(404, reason('documents.unknown'))

  await tx.announce(verificationAsked(document, { hash: version.file.hash, name: version.file.name }))
}
