import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EnquiryTerm } from '../term.ts'
import { authorOf } from './author.ts'

/** The terms that hold for an authority on a day: what it set itself where no text fixes the figure, else what the text says. */
export async function listTerms(
  { db, today }: Reader,
  authorityId: Id<'authority'>,
  day = today,
): Promise<EnquiryTerm[]> {
  const { rows } = await sql<EnquiryTerm>`
    SELECT t.kind, t.code, coalesce(o.count, t.count)::int AS count, coalesce(o.unit, t.unit) AS unit, coalesce(o.source, t.source) AS source, t.fixed, o.id IS NOT NULL AS own
    FROM enquiries.terms t
      LEFT JOIN LATERAL (SELECT id, count, unit, source FROM enquiries.office_terms o WHERE o.authority_id = ${authorityId} AND NOT t.fixed AND o.kind = t.kind
        AND o.code = t.code AND o.valid_from <= ${day}::date ORDER BY o.valid_from DESC, o.at DESC, o.id DESC LIMIT 1) o ON true
    WHERE t.valid_from <= ${day}::date AND (t.valid_to IS NULL OR t.valid_to >= ${day}::date)
    ORDER BY array_position(ARRAY['question', 'feedback', 'information'], t.kind), array_position(ARRAY['pass-on', 'answer', 'extension'], t.code)`.execute(
    db,
  )
  return rows
}

/** Writes a term of an authority's own. */
export async function insertOfficeTerm(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  {
    kind,
    code,
    count,
    unit,
    source,
    validFrom,
  }: Omit<EnquiryTerm, 'fixed' | 'own'> & { readonly validFrom: Temporal.PlainDate },
): Promise<void> {
  const { id, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.office_terms (id, authority_id, kind, code, valid_from, count, unit, source, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${kind}, ${code}, ${validFrom}, ${count}, ${unit}, ${source}, ${now}, ${id}, ${name})`.execute(
    db,
  )
}
