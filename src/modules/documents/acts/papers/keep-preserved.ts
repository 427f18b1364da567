import { reason, refuse } from '#kit/refusal.ts'
import { askPreservation } from '#modules/signatures/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../../document.ts'
import { filePreserved } from '../../events.ts'
import { lockDocument } from '../../store/documents.ts'
import { insertVersion, listVersions } from '../../store/versions.ts'
import { inAuthority } from '../in-authority.ts'

export type KeepPreserved = {
  readonly documentId: DocumentId
  /** The hash of the file that was raised. */
  readonly before: string
  readonly kept: Kept
  readonly level: string
}

/** Versions that are signed as the last thing that happens to them. */
const final = new Set(['issued', 'copy'])

/**
 * Takes a file to which evidence was added as the next version of its part: the same signed bytes, and behind them what keeps the signatures good.
 * Where a newer file came meanwhile that one is to be raised instead. Krông itself does it; repeated it changes nothing.
 */
export async function keepPreserved(
  tx: Tx,
  { documentId, before, kept, level }: KeepPreserved,
): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  const there = inAuthority(tx, document.authorityId)
  const versions = await listVersions(tx, documentId)
  const newest = versions.filter((one) => versions.find(({ part }) => part === one.part) === one)
  if (newest.some(({ file }) => file?.hash === kept.hash)) return

  const extended = newest.find(({ file }) => file?.hash === before)
  if (!extended) {
    const part = versions.find(({ file }) => file?.hash === before)?.part
    const other = newest.find((one) => one.part === part && final.has(one.role) && one.file)
    if (other?.file)
      await askPreservation(there, { subject: { type: 'document', id: documentId }, hash: other.file.hash })
    return
  }
  const { part, role, body, note } = extended
  const fileId = await attach(there, kept, extended.file!.name)
  const { version } = await insertVersion(there, { documentId, part, role, fileId, body, note })
  await tx.announce(filePreserved(document, { part, version, level, before, hash: kept.hash }))
}
