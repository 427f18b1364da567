import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { documentMoved, documentShown } from '../events.ts'
import type { LegalDocumentId, LegalEditionId, LegalEnding } from '../legal-document.ts'
import { mayPrepare } from '../rules/access.ts'
import { insertEdition, listEditions } from '../store/editions.ts'
import { endPublication, lockOpenPublication } from '../store/publications.ts'

/** Begins the next edition of a public document with what it tells now; one that is under way already is given back. */
export async function correctDocument(
  tx: Tx,
  { documentId }: { readonly documentId: LegalDocumentId },
): Promise<LegalEditionId> {
  const editions = await listEditions(tx, documentId)
  const shown =
    editions.find(({ state }) => state === 'public') ?? refuse(409, reason('legislation.not-public'))
  permit(mayPrepare(tx.actor, shown))
  const underWay = editions.find(
    ({ state }) => state === 'draft' || state === 'returned' || state === 'submitted',
  )
  if (underWay) return underWay.id
  const editionId = await insertEdition(tx, shown, { ...shown, correction: '' }, shown.files)
  await tx.announce(documentMoved('document-drafted', shown, { editionId, reference: shown.reference }))
  return editionId
}

export type EndDocument = {
  readonly documentId: LegalDocumentId
  readonly ended: LegalEnding
  /** What readers are told. */
  readonly why: string
}

/** Takes a document from the public: under a notice that keeps it readable, or gone because it never should have been there. */
export async function endDocument(tx: Tx, { documentId, ended, why }: EndDocument): Promise<void> {
  const [newest] = await listEditions(tx, documentId)
  if (!newest) return refuse(404, reason('legislation.no-such-document'))
  permit(mayPrepare(tx.actor, newest))
  const open = (await lockOpenPublication(tx, documentId)) ?? refuse(409, reason('legislation.not-public'))
  await endPublication(tx, open.id, ended, why)
  await tx.announce(documentShown('document-ended', newest, { ended, reference: newest.reference }, why))
}
