import { newId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { documentMoved } from '../events.ts'
import type { LegalDocumentId, LegalEditionId } from '../legal-document.ts'
import { mayPrepare } from '../rules/access.ts'
import { insertDocument, insertEdition } from '../store/editions.ts'
import { completeFacts, type EnteredFacts } from './entered.ts'
import { ownAuthority } from './own-authority.ts'

export type DraftDocument = { readonly facts: EnteredFacts; readonly sample?: boolean }

/** Begins what is told of a legal document; nobody outside reads it yet. */
export async function draftDocument(
  tx: Tx,
  { facts, sample = false }: DraftDocument,
): Promise<{ documentId: LegalDocumentId; editionId: LegalEditionId }> {
  const authorityId = ownAuthority(tx)
  permit(mayPrepare(tx.actor, { authorityId }))

  const documentId = newId<'legal-document'>()
  const complete = await completeFacts(tx, facts)

  const words = slug(facts.reference) || 'van-ban'
  await insertDocument(tx, { id: documentId, authorityId, slug: words, sourceDocumentId: null, sample })
  const editionId = await insertEdition(tx, { documentId, authorityId }, complete, [])

  await tx.announce(
    documentMoved('document-drafted', { documentId, authorityId }, { editionId, reference: facts.reference }),
  )
  return { documentId, editionId }
}
