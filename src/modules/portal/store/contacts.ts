import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { SiteContacts } from '../site.ts'

/** How the authorities of sites are reached today, by their ids. Reads published views only. */
export async function listContacts({ db, today }: Reader): Promise<ReadonlyMap<string, SiteContacts>> {
  const { rows } = await sql<{ id: string; contacts: SiteContacts }>`
    SELECT DISTINCT ON (authority_id) authority_id AS id, contacts FROM organisations.published_authorities
    WHERE version_from <= ${today} AND authority_id IN (SELECT authority_id FROM portal.published_sites)
    ORDER BY authority_id, version_from DESC`.execute(db)
  return new Map(rows.map(({ id, contacts }) => [id, contacts]))
}
