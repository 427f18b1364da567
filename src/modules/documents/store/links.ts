import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId, DocumentState } from '../document.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

export type LinkKind = 'answers' | 'replaces' | 'corrects' | 'copy-of' | 'about'

/** How a document belongs to another, told from the first: `back` when the other points here. */
export type Link = {
  readonly documentId: DocumentId
  readonly kind: LinkKind
  readonly back: boolean
  readonly reference: string
  readonly abstract: string
  readonly state: DocumentState
}

/** Ties a document to another; the same tie again is a harmless repeat. */
export async function insertLink(
  { db, actor, now }: Tx,
  { from, to, kind }: { readonly from: DocumentId; readonly to: DocumentId; readonly kind: LinkKind },
): Promise<void> {
  await db
    .insertInto('documents.links')
    .values({
      id: newId(),
      authority_id: authorityOf(actor),
      document_id: from,
      to_document_id: to,
      kind,
      made_at: now,
      made_by_name: signatureOf(actor).name,
    })
    .onConflict((conflict) => conflict.columns(['document_id', 'to_document_id', 'kind']).doNothing())
    .execute()
}

/** What a document answers, replaces or is about, and what answers or replaces it. */
export async function listLinks({ db }: Reader, id: DocumentId): Promise<Link[]> {
  const { rows } = await sql<Link>`
    SELECT d.id AS "documentId", l.kind, l.back, d.reference, d.abstract, d.state
    FROM (SELECT to_document_id AS id, kind, false AS back, made_at FROM documents.links WHERE document_id = ${id}
      UNION ALL SELECT document_id, kind, true, made_at FROM documents.links WHERE to_document_id = ${id}) l
    JOIN documents.documents d ON d.id = l.id ORDER BY l.made_at`.execute(db)
  return rows
}
