import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { SiteId } from '../site.ts'

export type LeftSite = {
  readonly id: SiteId
  readonly authorityId: Id<'authority'>
  readonly kind: 'authority' | 'topic'
  readonly authorityName: string
}

/** Living sites whose authority lives no more on this day. Reads published views only. */
export async function listLeftSites({ db, today }: Reader): Promise<LeftSite[]> {
  const { rows } = await sql<LeftSite>`
    SELECT DISTINCT ON (s.site_id) s.site_id AS id, s.authority_id AS "authorityId", s.kind, a.name AS "authorityName"
    FROM portal.published_sites s JOIN organisations.published_authorities a ON a.authority_id = s.authority_id
    WHERE s.ended_at IS NULL AND a.valid_to < ${today} ORDER BY s.site_id, a.version_from DESC`.execute(db)
  return rows
}

/** The site with which authorities speak for themselves; undefined where none of them has one. */
export async function findSiteOf(
  { db }: Reader,
  authorityIds: readonly Id<'authority'>[],
): Promise<SiteId | undefined> {
  const { rows } = await sql<{ id: SiteId }>`
    SELECT site_id AS id FROM portal.published_sites
    WHERE kind = 'authority' AND ended_at IS NULL AND authority_id = ANY (${[...authorityIds]}::uuid[])
    ORDER BY array_position(${[...authorityIds]}::uuid[], authority_id) LIMIT 1`.execute(db)
  return rows[0]?.id
}
