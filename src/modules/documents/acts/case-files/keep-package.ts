import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import { mayKeepFile } from '../../rules/case-files/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { inAuthority } from '../in-authority.ts'
import { standingOnFile } from './file-standing.ts'
import { moveFile } from './move-file.ts'

/** Keeps the package of a closed file; Krông itself does it, once, and only where nothing happened since it was read. */
export async function keepPackage(
  tx: Tx,
  { id, kept, asOf }: { readonly id: CaseFileId; readonly kept: Kept; readonly asOf: Temporal.Instant },
): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.case-file-unknown'))
  const file = await lockCaseFile(tx, id)
  if (file.state !== 'closed' || file.packageFileId || !file.changedAt.equals(asOf)) return
  const there = inAuthority(tx, file.authorityId)
  const packageFileId = await attach(there, kept)
  await moveFile(there, file, 'pack', {
    packageFileId,
    note: `SHA-256 ${kept.hash}`,
    after: { digest: kept.hash },
  })
}

/** Asks for the package of a closed file that has none; a job makes it. */
export async function askForPackage(tx: Tx, { id }: { readonly id: CaseFileId }): Promise<void> {
  const file = await lockCaseFile(tx, id)
  permit(mayKeepFile(await standingOnFile(tx, id), file, 'pack'))
  await tx.announce({ name: 'documents.case-file-package-asked', subject: { type: 'case-file', id } })
}
