import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { MediaId, Rendition } from '../media.ts'
import type { PicturePlace, Site, SiteId } from '../site.ts'

/** A picture that stands on every page of a site. */
export type SitePicture = {
  readonly siteId: SiteId
  readonly place: PicturePlace
  readonly mediaId: MediaId
  readonly alt: string
  readonly decorative: boolean
  readonly whole: Rendition
}

/** Emblems and banners of every site. Reads published views only. */
export async function listSitePictures({ db }: Reader): Promise<SitePicture[]> {
  const { rows } = await sql<SitePicture>`
    SELECT site_id AS "siteId", place, media_id AS "mediaId", alt, decorative, whole FROM portal.published_site_pictures`.execute(
    db,
  )
  return rows
}

/** Puts a picture in its place on a site, that of the one before; null leaves the place empty. */
export async function replaceSitePicture(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Site, 'id' | 'authorityId'>,
  place: PicturePlace,
  mediaId: MediaId | null,
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`UPDATE portal.site_pictures SET until_at = ${now} WHERE site_id = ${id} AND place = ${place} AND until_at IS NULL`.execute(
    db,
  )
  if (mediaId === null) return
  await sql`
    INSERT INTO portal.site_pictures (id, authority_id, site_id, place, media_id, from_at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${place}, ${mediaId}, ${now}, ${by.accountId}, ${by.name})`.execute(
    db,
  )
}
