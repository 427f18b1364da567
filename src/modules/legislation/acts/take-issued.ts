import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { readTyped } from '#kit/typed-text/index.ts'
import { slug } from '#kit/vietnamese/index.ts'
import {
  type DocumentId,
  getIssuedPaper,
  type IssuedPaper,
  listIssuedPapers,
} from '#modules/documents/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { documentMoved, paperDeclined } from '../events.ts'
import type { LegalEditionId } from '../legal-document.ts'
import { mayPrepare } from '../rules/access.ts'
import { insertDeclined } from '../store/declined.ts'
import { insertDocument, insertEdition } from '../store/editions.ts'
import { listMadeFrom } from '../store/known.ts'
import { completeFacts } from './entered.ts'
import { ownAuthority } from './own-authority.ts'

/** Issued papers that nobody has told the public of, nor said that they are not for it; only to who may read every paper of the authority. */
export async function listProposals(reader: Reader, most: number): Promise<IssuedPaper[]> {
  const issued = await listIssuedPapers(reader, {
    since: reader.today.subtract({ days: 90 }),
    most: most * 4,
  })
  const done = await listMadeFrom(reader, issued.map(({ id }) => id)) // prettier-ignore
  return issued.filter(({ id }) => !done.has(id)).slice(0, most)
}

/** Begins what is told of a legal document with the facts, the text and the signed file of an issued paper that the actor may read. */
export async function takeIssued(tx: Tx, { id }: { readonly id: DocumentId }): Promise<LegalEditionId> {
  const authorityId = ownAuthority(tx)
  permit(mayPrepare(tx.actor, { authorityId }))
  const paper = await getIssuedPaper(tx, id)

  const documentId = newId<'legal-document'>()
  const facts = await completeFacts(tx, {
    reference: paper.reference,
    issuedOn: paper.issuedOn,
    issuer: paper.organName,
    signerName: paper.signerName,
    signerTitle: paper.signerTitle,
    kind: paper.typeCode ?? '',
    field: '',
    abstract: paper.abstract,
    effectiveFrom: paper.issuedOn,
    endsOn: null,
    endWhy: '',
    body: readTyped(paper.text),
    correction: '',
    relations: {},
  })
  const words = slug(paper.reference) || 'van-ban'
  if (
    !(await insertDocument(tx, {
      id: documentId,
      authorityId,
      slug: words,
      sourceDocumentId: id,
      sample: false,
    }))
  )
    refuse(409, reason('legislation.taken-before'))
  const editionId = await insertEdition(tx, { documentId, authorityId }, facts, paper.files)

  await tx.announce(
    documentMoved(
      'document-drafted',
      { documentId, authorityId },
      { editionId, reference: paper.reference, from: id },
    ),
  )
  return editionId
}

/** Says that an issued paper is not for the portal; it is not proposed again. */
export async function declineIssued(tx: Tx, { id }: { readonly id: DocumentId }): Promise<void> {
  permit(mayPrepare(tx.actor, { authorityId: ownAuthority(tx) }))
  await getIssuedPaper(tx, id)
  await insertDeclined(tx, ownAuthority(tx), id)
  await tx.announce(paperDeclined(id))
}
