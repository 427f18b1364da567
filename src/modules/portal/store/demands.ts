import { sql } from 'kysely'
import { instantOf } from '#kit/calendar/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Demanded } from '../demanded.ts'

type Row = Omit<Demanded, 'lastAt'> & {
  readonly lastAt: Temporal.Instant | null
  readonly lastOn: Temporal.PlainDate | null
}

/** So many of the articles placed last in a section are looked at for the one that was published last. */
const lastPlaced = 50

/** The demands on every living site of an authority, with what stands in its sections and what its authority publishes elsewhere; the level decides which hold. What was brought over from an old site is as old as it was there. */
export async function listDemanded({ db, today }: Reader): Promise<Demanded[]> {
  const { rows } = await sql<Row>`
    SELECT s.site_id AS "siteId", d.code, d.name, d.source, d.valid_from AS "validFrom", d.kept_in AS "keptIn", d.stale_after AS "staleAfter", c.slug AS "sectionSlug",
      CASE d.kept_in WHEN 'section' THEN c.last_at
        WHEN 'legal-documents' THEN (SELECT max(CASE WHEN l.correction = '' THEN l.first_at ELSE l.from_at END) FROM legislation.published_documents l WHERE l.authority_id = s.authority_id AND l.ended IS NULL) END AS "lastAt",
      CASE d.kept_in
        WHEN 'week' THEN (SELECT max(w.monday) FROM enquiries.published_weeks w WHERE w.authority_id = s.authority_id)
        WHEN 'receptions' THEN (SELECT max(r.day) FROM enquiries.published_receptions r WHERE r.authority_id = s.authority_id AND r.change IS DISTINCT FROM 'cancelled')
        WHEN 'contacts' THEN (SELECT max(n.version_from) FROM organisations.published_authorities n WHERE n.authority_id = s.authority_id AND n.version_from <= ${today}::date
          AND (n.version_to IS NULL OR n.version_to >= ${today}::date) AND coalesce(nullif(n.contacts->>'phone', ''), nullif(n.contacts->>'email', '')) IS NOT NULL) END AS "lastOn"
    FROM portal.published_sites s JOIN organisations.authorities a ON a.id = s.authority_id
      JOIN portal.demands d ON d.valid_from <= ${today}::date AND (d.valid_to IS NULL OR d.valid_to >= ${today}::date) AND (d.levels = '{}' OR a.level = ANY (d.levels))
      LEFT JOIN LATERAL (
        SELECT (array_agg(n.slug ORDER BY n.place))[1] AS slug, max(f.last_at) AS last_at FROM portal.sections n
          LEFT JOIN LATERAL (SELECT max(o.told_at) AS last_at FROM (SELECT CASE WHEN i.at IS NULL THEN t.from_at ELSE t.first_at END AS told_at FROM portal.published_placements p
            JOIN portal.published_articles t ON t.article_id = p.article_id AND t.ended IS NULL
            LEFT JOIN portal.published_imports i ON i.article_id = t.article_id AND i.at = t.from_at
            WHERE p.section_id = n.id ORDER BY p.first_at DESC LIMIT ${lastPlaced}) o) f ON true
        WHERE d.kept_in = 'section' AND n.site_id = s.site_id AND n.demand = d.code AND n.closed_at IS NULL) c ON true
    WHERE s.kind = 'authority' AND s.ended_at IS NULL ORDER BY s.main DESC, s.name COLLATE platform.vietnamese, d.valid_from, d.code`.execute(
    db,
  )
  return rows.map(({ lastOn, ...row }) => ({
    ...row,
    lastAt: lastOn ? instantOf(lastOn.toPlainDateTime()) : row.lastAt,
  }))
}
