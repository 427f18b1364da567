import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { ShownMedia } from '../media.ts'
import type { SiteId } from '../site.ts'
import type { Headline } from './reading.ts'

/** An article with what it plays. */
export type Recorded = Headline & {
  readonly body: unknown
  /** Everything that it shows of the library. */
  readonly media: readonly ShownMedia[]
}

/** The articles of a site that play a film or a recording, the newest first. Reads published views only. */
export async function listRecorded(
  { db }: Reader,
  siteId: SiteId,
  {
    kind,
    most,
    from = 0,
  }: { readonly kind: 'audio' | 'video'; readonly most: number; readonly from?: number },
): Promise<Recorded[]> {
  const { rows } = await sql<Recorded>`
    SELECT t.article_id AS "articleId", t.number, t.slug, t.site_id AS "homeId", p.section_id AS "sectionId", t.language, t.title, t.lead, t.first_at AS "firstAt",
      t.from_at AS "fromAt", t.sample, t.lead_banner AS picture, t.body,
      (SELECT jsonb_agg(jsonb_build_object('id', m.media_id, 'key', m.key, 'kind', m.kind, 'fileName', m.file_name, 'type', m.type, 'size', m.size,
          'seconds', m.seconds, 'name', m.name, 'alt', m.alt, 'decorative', m.decorative, 'caption', m.caption, 'credit', m.credit, 'language', m.language,
          'whole', m.whole, 'banner', m.banner, 'film', m.film))
        FROM portal.published_edition_media m WHERE m.edition_id = t.edition_id) AS media
    FROM portal.published_articles t JOIN portal.published_placements p ON p.article_id = t.article_id AND p.site_id = ${siteId} AND p.main
    WHERE t.ended IS NULL AND t.edition_id IN (SELECT edition_id FROM portal.published_edition_media WHERE kind = ${kind})
    ORDER BY p.first_at DESC, t.number DESC LIMIT ${most} OFFSET ${from}`.execute(db)
  return rows
}
