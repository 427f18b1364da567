import { startOfDay } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'

/** A number of a book with what is known of it, as the store reads it. */
export type BookFactsRow = {
  readonly number: number
  readonly takenAt: Temporal.Instant
  readonly purpose: string | null
  readonly outcome: 'used' | 'cancelled' | null
  readonly reason: string | null
  readonly entry: Readonly<Record<string, unknown>> | null
  readonly paper: {
    readonly typeCode: string | null
    readonly reference: string
    readonly issuedOn: string | null
    readonly organName: string
    readonly abstract: string
    readonly signerName: string
    readonly note: string
    readonly unitName: string
    readonly withdrawn: boolean
  } | null
  readonly givenTo: string | null
  readonly movedAt: Temporal.Instant | null
  readonly place: { readonly seq: string; readonly hash: string } | null
}

/**
 * The numbers that a book gave out from one day to another (both counted), in their order, with the documents that bear them, whom
 * an arrival was given to, when an issued paper left, and the line of the record that tells of it.
 */
export async function listBookFacts(
  { db }: Reader,
  { bookId, from, until }: { bookId: Id<'book'>; from: Temporal.PlainDate; until: Temporal.PlainDate },
  limit: number,
): Promise<BookFactsRow[]> {
  const { rows } = await sql<BookFactsRow>`
    SELECT n.number, n.taken_at AS "takenAt", n.purpose, o.outcome, o.reason, o.entry,
      CASE WHEN d.id IS NULL THEN NULL ELSE jsonb_build_object('typeCode', d.type_code, 'reference', d.reference,
        'issuedOn', d.issued_on, 'organName', d.organ_name, 'abstract', d.abstract, 'signerName', d.signer_name, 'note', d.note,
        'withdrawn', d.state = 'withdrawn', 'unitName', coalesce((SELECT v.name FROM organisations.unit_versions v
          WHERE v.unit_id = d.unit_id ORDER BY v.valid_from DESC LIMIT 1), '')) END AS paper,
      lead.unit_name AS "givenTo",
      coalesce(lead.given_at, (SELECT min(r.sent_at) FROM documents.recipients r
        WHERE r.authority_id = d.authority_id AND r.document_id = d.id AND NOT r.dropped)) AS "movedAt",
      told.place
    FROM registers.numbers n
    LEFT JOIN registers.outcomes o ON o.authority_id = n.authority_id AND o.number_id = n.id
    LEFT JOIN documents.documents d ON d.authority_id = n.authority_id AND o.subject_type = 'document'
      AND d.id = CASE WHEN o.subject_type = 'document' THEN o.subject_id::uuid END
    LEFT JOIN LATERAL (SELECT a.unit_name, a.given_at FROM documents.assignments a
      WHERE a.authority_id = d.authority_id AND a.document_id = d.id AND a.part = 'lead' AND a.under_id IS NULL
        AND a.ended_how IS DISTINCT FROM 'withdrawn' ORDER BY a.given_at, a.id LIMIT 1) lead ON true
    LEFT JOIN LATERAL (SELECT jsonb_build_object('seq', e.seq::text, 'hash', encode(e.hash, 'hex')) AS place
      FROM record.entries e WHERE e.authority_id = n.authority_id AND e.hash = record.digest(e)
        AND ((e.subject_type = 'document' AND e.subject_id = d.id::text AND e.event IN ('documents.registered', 'documents.issued'))
          OR (e.subject_type = 'register-number' AND e.subject_id = n.id::text))
      ORDER BY e.seq LIMIT 1) told ON true
    WHERE n.book_id = ${bookId} AND n.taken_at >= ${startOfDay(from)} AND n.taken_at < ${startOfDay(until.add({ days: 1 }))}
    ORDER BY n.number LIMIT ${limit}`.execute(db)
  return rows
}
