import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { MenuItem, Site, SiteId } from '../site.ts'

/** The menus that sites have of their own. Reads published views only. */
export async function listMenus({ db }: Reader): Promise<{ siteId: SiteId; items: readonly MenuItem[] }[]> {
  const { rows } = await sql<{ siteId: SiteId; items: readonly MenuItem[] }>`
    SELECT site_id AS "siteId", items FROM portal.published_menus`.execute(db)
  return rows
}

/** The menu that a site has of its own; undefined while it shows its first sections. */
export async function findMenu({ db }: Reader, siteId: SiteId): Promise<readonly MenuItem[] | undefined> {
  const { rows } = await sql<{ items: readonly MenuItem[] }>`
    SELECT items FROM portal.published_menus WHERE site_id = ${siteId}`.execute(db)
  return rows[0]?.items
}

/** Puts a menu in the place of the one before; an empty one brings the usual menu back. */
export async function replaceMenu(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Site, 'id' | 'authorityId'>,
  items: readonly MenuItem[],
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`UPDATE portal.menus SET until_at = ${now} WHERE site_id = ${id} AND until_at IS NULL`.execute(db)
  if (items.length === 0) return
  await sql`
    INSERT INTO portal.menus (id, authority_id, site_id, items, from_at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${JSON.stringify(items)}::jsonb, ${now}, ${by.accountId}, ${by.name})`.execute(
    db,
  )
}
