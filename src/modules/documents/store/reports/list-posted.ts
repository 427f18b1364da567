import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../../document.ts'
import type { Scope } from '../../report-scope.ts'
import { behindFigure } from './count-figures.ts'
import { counted } from './counted.ts'

/** An envelope of the post book: a paper that was issued to somebody who does not get it in the system (NĐ 30/2020 PL IV). */
export type Posted = {
  readonly id: Id<'recipient'>
  readonly documentId: DocumentId
  readonly issuedOn: Temporal.PlainDate | null
  readonly reference: string
  readonly receiver: string
}

/** The post book: every recipient outside the system of the papers issued in the scope, by number. */
export async function listPosted({ db, now }: Reader, scope: Scope, limit: number): Promise<Posted[]> {
  const { rows } = await sql<Posted>`
    SELECT r.id, d.id AS "documentId", d.issued_on AS "issuedOn", d.reference, r.name AS receiver
    FROM ${counted} JOIN documents.recipients r ON r.authority_id = d.authority_id AND r.document_id = d.id
      AND NOT r.dropped AND r.to_authority_id IS NULL AND r.sent_at IS NULL
    WHERE ${behindFigure({ scope, figure: 'issued' }, now)}
    ORDER BY d.issued_on, d.number, d.id, r.place LIMIT ${limit}`.execute(db)
  return rows
}
