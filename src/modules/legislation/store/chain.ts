import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { type LegalLine, lineColumns, type PublishedDocument } from './published.ts'

/** A document in the line of those that replaced one another; `step` 0 is the one asked for, below it are older ones. */
export type ChainLine = LegalLine & { readonly step: number }

/** How far the line is followed to either side. */
const furthest = 20

/** The documents of the same authority that this one replaced, and those before them, and what replaced it, and so on; the oldest first. Reads published views only. */
export async function listChain(
  { db }: Reader,
  { documentId, authorityId }: Pick<PublishedDocument, 'documentId' | 'authorityId'>,
): Promise<ChainLine[]> {
  const { rows } = await sql<ChainLine>`
    WITH RECURSIVE link AS (SELECT r.document_id AS newer, r.to_document_id AS older FROM legislation.published_relations r
        WHERE r.kind = 'replaces' AND r.authority_id = ${authorityId} AND r.document_id <> r.to_document_id),
      later (id, step) AS (SELECT ${documentId}::uuid, 0 UNION SELECT link.newer, step + 1 FROM later JOIN link ON link.older = later.id WHERE step < ${furthest}),
      earlier (id, step) AS (SELECT ${documentId}::uuid, 0 UNION SELECT link.older, step - 1 FROM earlier JOIN link ON link.newer = earlier.id WHERE step > ${-furthest}),
      placed AS (SELECT DISTINCT ON (id) id, step FROM (SELECT * FROM earlier UNION ALL SELECT * FROM later) both_ways ORDER BY id, abs(step))
    SELECT ${lineColumns}, placed.step FROM placed JOIN legislation.published_documents d ON d.document_id = placed.id
    WHERE d.ended IS NULL AND d.authority_id = ${authorityId} ORDER BY placed.step, issued_on NULLS FIRST, number`.execute(
    db,
  )
  return rows
}
