import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { ShownMedia } from '../../media.ts'
import type { SiteId } from '../../site.ts'

type Named = { readonly slug: string; readonly number: bigint }
/** What public thing of a site an old address leads to. */
export type LeadsTo =
  | ({ readonly kind: 'article' | 'law' } & Named)
  | { readonly kind: 'section'; readonly slug: string }
  | { readonly kind: 'media'; readonly media: LedMedia }

/** A file of the library, with what its address is made of. */
export type LedMedia = Pick<ShownMedia, 'key' | 'kind' | 'fileName' | 'whole' | 'film'>

/** Sites to which addresses of old sites lead. Reads published views only. */
export async function listSitesWithOldAddresses({ db }: Reader): Promise<SiteId[]> {
  const { rows } = await sql<{ id: SiteId }>`
    SELECT site_id AS id FROM portal.published_sites s WHERE EXISTS (SELECT FROM portal.published_old_addresses o WHERE o.site_id = s.site_id)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Where an address of an old site leads; undefined where it leads nowhere. Reads published views only. */
export async function findOldAddress(
  { db }: Reader,
  siteId: SiteId,
  key: string,
): Promise<LeadsTo | undefined> {
  const { rows } = await sql<LeadsTo>`
    SELECT CASE WHEN article_number IS NOT NULL THEN 'article' WHEN law_number IS NOT NULL THEN 'law' WHEN media_key IS NOT NULL THEN 'media' ELSE 'section' END AS kind,
      coalesce(article_slug, law_slug, section_slug) AS slug, coalesce(article_number, law_number) AS number,
      jsonb_build_object('key', media_key, 'kind', media_kind, 'fileName', media_name, 'whole', media_whole, 'film', media_film) AS media
    FROM portal.published_old_addresses WHERE site_id = ${siteId} AND key = ${key}`.execute(db)
  return rows[0]
}
