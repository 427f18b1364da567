import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Section, Site, SiteId } from '../site.ts'

const siteColumns = sql`site_id AS id, authority_id AS "authorityId", parent_id AS "parentId", slug, host, main, kind, name, tagline, look, responsible, sample,
  ended_at AS "endedAt", ended_why AS "endedWhy", successor_id AS "successorId"`

/** Every site of the instance, the main one first. Reads published views only. */
export async function listSites({ db }: Reader): Promise<Site[]> {
  const { rows } = await sql<Site>`
    SELECT ${siteColumns} FROM portal.published_sites ORDER BY main DESC, kind, name COLLATE platform.vietnamese, slug`.execute(
    db,
  )
  return rows
}

/** The host names of their own that sites have. Reads published views only. */
export async function listHosts({ db }: Reader): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    SELECT host FROM portal.published_sites WHERE host IS NOT NULL`.execute(db)
  return rows.map(({ host }) => host)
}

/** The open sections of every site, in their order. Reads published views only. */
export async function listAllSections({ db }: Reader): Promise<Section[]> {
  const { rows } = await sql<Section>`
    SELECT section_id AS id, site_id AS "siteId", parent_id AS "parentId", slug, name, name_en AS "nameEn", place
    FROM portal.published_sections ORDER BY site_id, place, slug`.execute(db)
  return rows
}

/** One site. */
export async function findSiteById({ db }: Reader, id: SiteId): Promise<Site | undefined> {
  const { rows } =
    await sql<Site>`SELECT ${siteColumns} FROM portal.published_sites WHERE site_id = ${id}`.execute(db)
  return rows[0]
}

/** One site; refuses where there is none (404). */
export async function getSite(reader: Reader, id: SiteId): Promise<Site> {
  return (await findSiteById(reader, id)) ?? refuse(404, reason('portal.no-such-site'))
}

/** One site, nobody else changing it meanwhile; refuses where there is none (404). */
export async function lockSite(tx: Tx, id: SiteId): Promise<Site> {
  await sql`SELECT FROM portal.sites WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getSite(tx, id)
}

export type NewSite = Pick<
  Site,
  | 'id'
  | 'authorityId'
  | 'parentId'
  | 'slug'
  | 'host'
  | 'main'
  | 'kind'
  | 'name'
  | 'tagline'
  | 'look'
  | 'responsible'
  | 'sample'
> & { readonly by: string | null; readonly byName: string }

/** Writes a site; false where its path, its host or the place of the main site is taken. */
export async function insertSite({ db, now }: Tx, site: NewSite): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.sites (id, authority_id, parent_id, slug, host, main, kind, name, tagline, look, responsible, sample, opened_at, opened_by, opened_by_name)
    VALUES (${site.id}, ${site.authorityId}, ${site.parentId}, ${site.slug}, ${site.host}, ${site.main}, ${site.kind}, ${site.name}, ${site.tagline},
      ${JSON.stringify(site.look)}::jsonb, ${site.responsible}, ${site.sample}, ${now}, ${site.by}, ${site.byName})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Changes what a site is called, where it stands, how it looks and who answers for it; false where another one has the host name. */
export async function updateSite(
  { db }: Tx,
  site: Pick<Site, 'id' | 'name' | 'tagline' | 'look' | 'responsible' | 'host'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE portal.sites SET name = ${site.name}, tagline = ${site.tagline}, look = ${JSON.stringify(site.look)}::jsonb, responsible = ${site.responsible},
      host = ${site.host}
    WHERE id = ${site.id} AND NOT EXISTS (SELECT FROM portal.sites o WHERE o.host = ${site.host} AND o.id <> ${site.id})`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** Puts a site into history mode. */
export async function insertSiteEnding(
  { db, now }: Tx,
  { id, authorityId }: Pick<Site, 'id' | 'authorityId'>,
  {
    why,
    successorId,
    byName,
  }: { readonly why: string; readonly successorId: SiteId | null; readonly byName: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.site_endings (site_id, authority_id, at, why, successor_id, by_name) VALUES (${id}, ${authorityId}, ${now}, ${why}, ${successorId}, ${byName})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}
