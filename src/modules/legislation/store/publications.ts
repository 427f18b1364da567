import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { LegalDocumentId, LegalEdition, LegalEnding } from '../legal-document.ts'
import { signatureOf } from './person.ts'

export type OpenPublication = { readonly id: Id<'legal-publication'>; readonly firstAt: Temporal.Instant }

/** What is public of a document now, nobody else changing it meanwhile. */
export async function lockOpenPublication(
  { db }: Tx,
  documentId: LegalDocumentId,
): Promise<OpenPublication | undefined> {
  const { rows } = await sql<OpenPublication>`
    SELECT id, first_at AS "firstAt" FROM legislation.publications WHERE legal_document_id = ${documentId} AND until_at IS NULL FOR UPDATE`.execute(
    db,
  )
  return rows[0]
}

/** Writes how a publication ended. */
export async function endPublication(
  { db, now, actor }: Tx,
  id: Id<'legal-publication'>,
  ended: LegalEnding | 'superseded',
  why: string | null,
): Promise<void> {
  await sql`UPDATE legislation.publications SET until_at = ${now}, ended = ${ended}, ended_why = ${why}, ended_by_name = ${signatureOf(actor).name} WHERE id = ${id}`.execute(
    db,
  )
}

/** Writes that an edition is public from now on, with the words by which it is found and what it does to documents kept here; false where another public document bears its number. */
export async function insertPublication(
  { db, now, actor }: Tx,
  { id: editionId, documentId, authorityId, relations }: LegalEdition,
  {
    forced,
    firstAt,
    key,
    words,
  }: {
    readonly forced: boolean
    readonly firstAt: Temporal.Instant
    readonly key: string
    readonly words: string
  },
): Promise<boolean> {
  const id = newId<'legal-publication'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO legislation.publications (id, authority_id, legal_document_id, edition_id, reference_key, words, forced, published_by_name, first_at, from_at)
    VALUES (${id}, ${authorityId}, ${documentId}, ${editionId}, ${key},
      to_tsvector('simple', regexp_replace(platform.fold(left(${words}, 400000)), '[^a-z0-9]+', ' ', 'g')), ${forced}, ${signatureOf(actor).name}, ${firstAt}, ${now})
    ON CONFLICT DO NOTHING`.execute(db)
  if (numAffectedRows === 0n) return false
  const known = relations.flatMap(({ kind, documentId: to }, place) =>
    to && to !== documentId
      ? [sql`(${id}::uuid, ${place}::smallint, ${authorityId}::uuid, ${kind}, ${to}::uuid)`]
      : [],
  )
  if (known.length > 0)
    await sql`INSERT INTO legislation.relations (publication_id, place, authority_id, kind, to_document_id) VALUES ${sql.join(known)}`.execute(
      db,
    )
  return true
}
