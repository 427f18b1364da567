import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ElsewhereType } from '../../search.ts'

/** What answers and feedback look like to search; two kinds of one view. */
const enquiries = (kind: 'question' | 'feedback', path: string) => sql`
  SELECT enquiry_id AS id, authority_id, ${sql.lit(path)} || number AS path, title, question AS lead, answer AS text, from_at AS at, sample
  FROM enquiries.published_enquiries WHERE kind = ${sql.lit(kind)}`

/** What lower modules show to everybody on a day, as search keeps it: by their published views. */
const shownOn = (day: Temporal.PlainDate): Readonly<Record<ElsewhereType, RawBuilder<unknown>>> => ({
  // What it is about is part of its name: that is what people look for.
  document: sql`
    SELECT document_id AS id, authority_id, '/van-ban-phap-luat/' || slug || '-' || number AS path, regexp_replace(kind_name, ' của .*$', '') || ' ' || reference || ': ' || abstract AS title,
      '' AS lead, concat_ws(' · ', portal.plain_text(body), issuer, nullif(signer_name, ''), nullif(field_name, '')) AS text, coalesce(issued_on::timestamptz, first_at) AS at, sample
    FROM legislation.published_documents WHERE ended IS NULL`,
  consultation: sql`
    SELECT consultation_id AS id, authority_id, '/lay-y-kien/' || slug || '-' || number AS path, title, lead, portal.plain_text(body) AS text, published_at AS at, sample
    FROM legislation.published_consultations WHERE withdrawn_at IS NULL`,
  question: enquiries('question', '/hoi-dap/'),
  feedback: enquiries('feedback', '/phan-anh/'),
  poll: sql`
    SELECT p.poll_id AS id, p.authority_id, '/tham-do/' || p.number AS path, p.question AS title, '' AS lead, p.from_at AS at, p.sample,
      (SELECT string_agg(o.text, '; ' ORDER BY o.place) FROM participation.published_poll_options o WHERE o.poll_id = p.poll_id) AS text
    FROM participation.published_polls p WHERE p.from_at <= now()`,
  // As the contact book shows it: this day's version, with its units and how they are reached.
  authority: sql`
    SELECT a.authority_id AS id, a.authority_id, '/co-quan/' || a.slug AS path, a.name AS title, concat_ws(' · ', a.contacts ->> 'address', a.contacts ->> 'phone') AS lead,
      coalesce((SELECT string_agg(concat_ws(' ', u.name, u.contacts ->> 'phone'), '; ' ORDER BY u.sort) FROM organisations.published_units u
        WHERE u.authority_id = a.authority_id AND organisations.period(u.version_from, u.version_to) @> ${day}::date), '') AS text,
      now() AS at, a.sample
    FROM organisations.published_authorities a WHERE a.hosted AND organisations.period(a.version_from, a.version_to) @> ${day}::date`,
})

/** Takes out of the index what is shown no more of a type: of one thing, or of all; gives how many. */
export async function dropElsewhere({ db, today }: Tx, type: ElsewhereType, id?: string): Promise<number> {
  const { numAffectedRows } =
    await sql`DELETE FROM portal.search_entries e WHERE e.type = ${type} AND (${id ?? null}::uuid IS NULL OR e.subject_id = ${id ?? null})
    AND NOT EXISTS (SELECT FROM (${shownOn(today)[type]}) s WHERE s.id = e.subject_id)`.execute(db)
  return Number(numAffectedRows)
}

/** Puts into the index what is shown of a type, on the site with which its authority speaks: one thing as it is now, or (without an id) as many as `most` that are missing; gives how many. */
export async function keepElsewhere(
  { db, today }: Tx,
  type: ElsewhereType,
  { id, most }: { readonly id?: string | undefined; readonly most?: number | undefined },
): Promise<number> {
  const which = id
    ? sql`s.id = ${id}`
    : sql`NOT EXISTS (SELECT FROM portal.search_entries e WHERE e.type = ${type} AND e.subject_id = s.id)`
  const { rows } = await sql`
    SELECT portal.keep_search_entry(${type}, s.id, s.authority_id, w.site_id, s.path, s.title, s.lead, s.text, s.at, s.sample)
    FROM (${shownOn(today)[type]}) s JOIN portal.published_sites w ON w.authority_id = s.authority_id AND w.kind = 'authority'
    WHERE s.title <> '' AND ${which} LIMIT ${most ?? null}`.execute(db)
  return rows.length
}

/** The authorities whose contact book is shown. */
export async function listAuthoritiesElsewhere({ db }: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT authority_id AS id FROM organisations.published_authorities WHERE hosted`.execute(db)
  return rows.map(({ id }) => id)
}
