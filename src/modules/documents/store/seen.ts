import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'

/** Somebody who opened a document: when first, when last, on how many days. */
export type Seen = {
  readonly name: string
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly days: number
}

/** Who opened a document, the latest first; acting for others is told by the name (NĐ 30/2020 PL VI.I.III.6.k). */
export async function listSeen({ db }: Reader, documentId: DocumentId): Promise<Seen[]> {
  const { rows } = await sql<Seen>`
    SELECT (array_agg(by_name ORDER BY on_day DESC))[1] AS name, min(first_at) AS "firstAt", max(first_at) AS "lastAt", count(*)::int AS days
    FROM documents.readings WHERE document_id = ${documentId} GROUP BY account_id ORDER BY max(first_at) DESC LIMIT 200`.execute(
    db,
  )
  return rows
}
