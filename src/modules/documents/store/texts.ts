import type { Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import './tables.ts'

/** Writes the search words of a document from its fields as they are now, from its text where it was written here, and from its files where they have been read. */
export async function upsertTexts(
  { db, now }: Tx,
  id: DocumentId,
  read?: { body: string; method: string },
): Promise<void> {
  await sql`
    INSERT INTO documents.texts AS t (document_id, authority_id, body, words, method, read_at)
    SELECT d.id, d.authority_id, said.body, documents.words_of(concat_ws(' ', d.reference, d.abstract, d.organ_name, d.signer_name, d.note), said.body) || documents.month_words(d.authority_id, d.day),
      said.method, ${now}
    FROM documents.documents d
    LEFT JOIN documents.texts old ON old.document_id = d.id
    LEFT JOIN LATERAL (SELECT v.body->>'text' AS text FROM documents.versions v
      WHERE v.document_id = d.id AND v.part = 0 AND v.file_id IS NULL ORDER BY v.version DESC LIMIT 1) written ON true
    CROSS JOIN LATERAL (SELECT coalesce(${read?.body ?? null}::text, written.text, old.body, '') AS body, coalesce(${read?.method ?? null}::text, old.method, 'none') AS method) said
    WHERE d.id = ${id}
    ON CONFLICT (document_id) DO UPDATE SET body = excluded.body, words = excluded.words, method = excluded.method, read_at = excluded.read_at`.execute(
    db,
  )
}
