import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Section, SectionId, SiteId } from '../site.ts'

/** The open sections of a site, in their order. */
export async function listSections({ db }: Reader, siteId: SiteId): Promise<Section[]> {
  const { rows } = await sql<Section>`
    SELECT section_id AS id, site_id AS "siteId", parent_id AS "parentId", slug, name, name_en AS "nameEn", place
    FROM portal.published_sections WHERE site_id = ${siteId} ORDER BY place, slug`.execute(db)
  return rows
}

export type NewSection = Section & { readonly authorityId: Id<'authority'>; readonly demand: string | null }

/** Writes sections in one statement; false where one of their paths is taken on the site. */
export async function insertSections({ db, now }: Tx, sections: readonly NewSection[]): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.sections (id, authority_id, site_id, parent_id, slug, name, name_en, place, demand, opened_at)
    SELECT id, "authorityId", "siteId", "parentId", slug, name, "nameEn", place, demand, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) AS s (id uuid, "authorityId" uuid, "siteId" uuid, "parentId" uuid, slug text, name text,
      "nameEn" text, place smallint, demand text)
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows === BigInt(sections.length)
}

/** Renames, moves or closes a section; what stands in it stays. */
export async function updateSection(
  { db, now }: Tx,
  { id, name, nameEn, place }: Pick<Section, 'id' | 'name' | 'nameEn' | 'place'>,
  closed: boolean,
): Promise<void> {
  await sql`UPDATE portal.sections SET name = ${name}, name_en = ${nameEn}, place = ${place}, closed_at = ${closed ? now : null} WHERE id = ${id}`.execute(
    db,
  )
}

/** Those of these sections that are open on a site. */
export async function listSectionsAmong(
  { db }: Reader,
  siteId: SiteId,
  ids: readonly SectionId[],
): Promise<SectionId[]> {
  const { rows } = await sql<{ id: SectionId }>`
    SELECT id FROM portal.sections WHERE site_id = ${siteId} AND closed_at IS NULL AND id = ANY (${[...ids]}::uuid[])`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
