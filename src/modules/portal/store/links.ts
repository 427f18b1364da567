import { sql } from 'kysely'
import type { LinkFound } from '#kit/rich-text/index.ts'
import type { Reader } from '#platform/database/index.ts'

type Wanted = {
  readonly link: LinkFound
  readonly target:
    | { readonly kind: 'article'; readonly number: bigint }
    | { readonly kind: 'section'; readonly site: string | undefined; readonly slug: string }
    | { readonly kind: 'site'; readonly site: string }
    | { readonly kind: 'file'; readonly key: string }
}

/** Of links within the instance those that lead to nothing that is public. Reads published views only. */
export async function listBroken({ db }: Reader, wanted: readonly Wanted[]): Promise<LinkFound[]> {
  if (wanted.length === 0) return []
  const asked = wanted.map(({ target }, place) => ({
    place,
    number: target.kind === 'article' ? String(target.number) : null,
    site: target.kind === 'site' || target.kind === 'section' ? (target.site ?? null) : null,
    file: target.kind === 'file' ? target.key : null,
    section: target.kind === 'section' ? target.slug : null,
  }))
  const { rows } = await sql<{ place: number }>`
    SELECT w.place FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS w (place int, number bigint, site text, section text, file text)
    WHERE CASE WHEN w.number IS NOT NULL THEN NOT EXISTS (SELECT FROM portal.published_articles a WHERE a.number = w.number AND a.ended IS NULL)
      WHEN w.file IS NOT NULL THEN NOT EXISTS (SELECT FROM portal.published_edition_media m WHERE m.key = w.file)
      WHEN w.section IS NOT NULL THEN NOT EXISTS (SELECT FROM portal.published_sections c JOIN portal.published_sites s USING (site_id)
        WHERE c.slug = w.section AND CASE WHEN w.site IS NULL THEN s.main ELSE s.slug = w.site END)
      ELSE NOT EXISTS (SELECT FROM portal.published_sites s WHERE s.slug = w.site) END
    ORDER BY w.place`.execute(db)
  return rows.map(({ place }) => wanted[place]!.link)
}
