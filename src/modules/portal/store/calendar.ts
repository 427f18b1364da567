import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { EditionId } from '../article.ts'

/** Something of the reader's authority that happens at a time. */
export type Planned = {
  readonly kind: 'scheduled' | 'published' | 'event'
  readonly at: Temporal.Instant
  readonly editionId: EditionId
  readonly title: string
  readonly site: string
  readonly forced: boolean
}

/** What is to become public, became public, or takes place in a time, the first at the top; without what an import brought over. */
export async function listPlanned(
  { db }: Reader,
  from: Temporal.Instant,
  until: Temporal.Instant,
  most: number,
): Promise<Planned[]> {
  const { rows } = await sql<Planned>`
    WITH planned AS (
      SELECT 'scheduled' AS kind, d.publish_at AS at, d.edition_id, d.step = 'forced' AS forced FROM portal.edition_steps d
      WHERE d.publish_at >= ${from} AND d.publish_at < ${until} AND NOT EXISTS (SELECT FROM portal.publications p WHERE p.edition_id = d.edition_id)
        AND NOT EXISTS (SELECT FROM portal.edition_steps l WHERE l.edition_id = d.edition_id AND (l.at, l.id) > (d.at, d.id))
      UNION ALL
      SELECT 'published', p.from_at, p.edition_id, p.forced FROM portal.publications p WHERE p.from_at >= ${from} AND p.from_at < ${until}
        AND NOT EXISTS (SELECT FROM portal.imported_things i WHERE i.article_id = p.article_id AND i.at = p.from_at)
      UNION ALL
      SELECT 'event', e.event_from, e.id, false FROM portal.editions e JOIN portal.publications p ON p.edition_id = e.id AND p.until_at IS NULL
      WHERE e.event_from >= ${from} AND e.event_from < ${until})
    SELECT n.kind, n.at, n.edition_id AS "editionId", e.title, s.name AS site, n.forced FROM planned n JOIN portal.editions e ON e.id = n.edition_id
      JOIN portal.articles a ON a.id = e.article_id JOIN portal.sites s ON s.id = a.site_id
    WHERE e.authority_id = platform.authority() ORDER BY n.at, n.edition_id LIMIT ${most}`.execute(db)
  return rows
}
