import { vietnam } from '#kit/calendar/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { Scope } from '../../report-scope.ts'
import { behindFigure } from './count-figures.ts'
import type { CountedDocument } from './list-counted.ts'
import { counted } from './counted.ts'
import { documentColumns } from '../documents.ts'

/** A line of the follow-up book (NĐ 30/2020 PL IV.VI): what was given, to whom, until when, how far it is, what answered it. */
export type FollowUp = CountedDocument & { readonly progress: number | null; readonly replies: string | null }

/** The follow-up book: every arrival of the scope that was given to somebody, by its arrival number. */
export async function listFollowUp({ db, now }: Reader, scope: Scope, limit = 5000): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    SELECT ${documentColumns}, lead.unit_name AS "unitName", person.account_name AS "personName", finished.at AS "finishedAt",
      (SELECT max(a.progress) FROM documents.assignments a WHERE a.authority_id = d.authority_id AND a.document_id = d.id
        AND a.ended_how IS DISTINCT FROM 'withdrawn') AS progress,
      (SELECT string_agg(nullif(o.reference, ''), ', ' ORDER BY o.issued_on, o.id) FROM documents.links l
        JOIN documents.documents o ON o.authority_id = l.authority_id AND o.id = l.document_id
        WHERE l.authority_id = d.authority_id AND l.to_document_id = d.id AND l.kind = 'answers') AS replies
    FROM ${counted} WHERE ${behindFigure({ scope, figure: 'given' }, now)}
    ORDER BY date_trunc('year', d.arrived_at AT TIME ZONE ${sql.lit(vietnam)}), d.arrival_number, d.id LIMIT ${limit}`.execute(
    db,
  )
  return rows
}
