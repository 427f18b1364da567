import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId } from '../../document.ts'
import type { PlaceOnPage } from '../../place-on-page.ts'
import { lockDocument } from '../../store/documents.ts'
import { insertVersion, listVersions } from '../../store/versions.ts'
import { draftText, isSetAtIssue } from '../../rules/draft-body.ts'
import { inAuthority } from '../in-authority.ts'
import { move } from '../move.ts'

export type KeepIssued = {
  readonly documentId: DocumentId
  readonly kept: Kept
  readonly pages: number
  readonly places: readonly PlaceOnPage[]
}

/**
 * Keeps the set paper of an issued document as its last version: from now on these bytes are the paper. Krông itself does it, once;
 * repeated, or where a file was issued, it changes nothing. Tells whether it did.
 */
export async function keepIssued(tx: Tx, { documentId, kept, pages, places }: KeepIssued): Promise<boolean> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  const [newest] = (await listVersions(tx, documentId)).filter(({ part }) => part === 0)
  if (document.state !== 'issued' || !newest || !isSetAtIssue(newest)) return false

  const there = inAuthority(tx, document.authorityId)
  const fileId = await attach(there, kept)
  const body = { text: draftText(newest.body), places }
  await insertVersion(there, { documentId, part: 0, role: 'issued', fileId, body })
  await move(there, document, 'typeset', { changes: { pages }, details: { pages: String(pages) } })
  return true
}
