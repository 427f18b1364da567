import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId, Edition, EditionId, EditionState, EditionStep } from '../../article.ts'
import { editionStateOf } from '../../edition-state.ts'
import type { MediaId, ShownMedia } from '../../media.ts'

const shown = sql`m.key, m.kind, m.file_name AS "fileName", m.type, m.size::float8 AS size, m.seconds, m.name, m.alt, m.decorative, m.caption, m.credit, m.language,
  m.whole, m.banner, m.film`

/** Writes which media an edition shows: what its text names no more has left it. */
export async function keepEditionMedia(
  { db, now }: Tx,
  { id, authorityId }: Pick<Edition, 'id' | 'authorityId'>,
  media: readonly MediaId[],
): Promise<void> {
  await sql`UPDATE portal.edition_media SET left_at = ${now} WHERE edition_id = ${id} AND left_at IS NULL AND NOT media_id = ANY(${[...media]}::uuid[])`.execute(
    db,
  )
  if (media.length === 0) return
  await sql`
    INSERT INTO portal.edition_media (edition_id, media_id, authority_id)
    SELECT ${id}, unnest(${[...media]}::uuid[]), ${authorityId}
    ON CONFLICT (edition_id, media_id) DO UPDATE SET left_at = NULL`.execute(db)
}

/** Of the media that a text names those that an article may show: its authority's own, what it showed before, and what the article that it localises shows now. */
export async function listUsable(
  { db }: Reader,
  articleId: ArticleId,
  media: readonly MediaId[],
): Promise<MediaId[]> {
  if (media.length === 0) return []
  const named = sql`ANY(${[...media]}::uuid[])`
  const { rows } = await sql<{ id: MediaId }>`
    SELECT id FROM portal.media WHERE id = ${named} AND withdrawn_at IS NULL AND authority_id = (SELECT authority_id FROM portal.articles WHERE id = ${articleId})
    UNION SELECT u.media_id FROM portal.edition_media u JOIN portal.editions e ON e.id = u.edition_id WHERE e.article_id = ${articleId} AND u.media_id = ${named}
    UNION SELECT u.media_id FROM portal.articles a JOIN portal.published_articles t ON t.article_id = a.localises AND t.ended IS NULL
      JOIN portal.published_edition_media u ON u.edition_id = t.edition_id WHERE a.id = ${articleId} AND u.media_id = ${named}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** What an edition shows, as its authority's editors see it before readers do. */
export async function listEditionMedia({ db }: Reader, editionId: EditionId): Promise<ShownMedia[]> {
  const { rows } = await sql<ShownMedia>`
    SELECT u.media_id AS id, ${shown} FROM portal.edition_media u JOIN portal.media m ON m.id = u.media_id WHERE u.edition_id = ${editionId} AND u.left_at IS NULL
    UNION SELECT m.media_id, ${shown} FROM portal.edition_media u JOIN portal.published_edition_media m ON m.media_id = u.media_id
    WHERE u.edition_id = ${editionId} AND u.left_at IS NULL AND NOT EXISTS (SELECT FROM portal.media o WHERE o.id = u.media_id)`.execute(
    db,
  )
  return rows
}

/** Something that readers may see, by the name of its addresses. Reads published views only. */
export async function findPublicMedia(
  { db }: Reader,
  key: string,
): Promise<(ShownMedia & { readonly hash: string }) | undefined> {
  const { rows } = await sql<ShownMedia & { readonly hash: string }>`
    SELECT m.media_id AS id, m.hash, ${shown} FROM portal.published_edition_media m WHERE m.key = ${key} LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

/** The same of the reader's authority, public or not. */
export async function findOwnMedia(
  { db }: Reader,
  key: string,
): Promise<(ShownMedia & { readonly hash: string }) | undefined> {
  const { rows } = await sql<ShownMedia & { readonly hash: string }>`
    SELECT m.id, m.hash, ${shown} FROM portal.media m WHERE m.key = ${key}`.execute(db)
  return rows[0]
}

/** An edition that shows something, and where it stands. */
export type Use = { readonly editionId: EditionId; readonly title: string; readonly state: EditionState }

type UseRow = Omit<Use, 'state'> & {
  readonly mediaId: MediaId
  readonly step: EditionStep | null
  readonly publication: 'open' | 'ended' | null
}

/** Where media are used in the reader's authority: of each article its newest edition that shows them. */
export async function listUses({ db }: Reader, media: readonly MediaId[]): Promise<Map<MediaId, Use[]>> {
  const { rows } = await sql<UseRow>`
    SELECT DISTINCT ON (u.media_id, e.article_id) u.media_id AS "mediaId", e.id AS "editionId", e.title, s.step,
      CASE WHEN p.id IS NULL THEN NULL WHEN p.until_at IS NULL THEN 'open' ELSE 'ended' END AS publication
    FROM portal.edition_media u JOIN portal.editions e ON e.id = u.edition_id LEFT JOIN portal.publications p ON p.edition_id = e.id
      LEFT JOIN LATERAL (SELECT step FROM portal.edition_steps WHERE edition_id = e.id ORDER BY at DESC, id DESC LIMIT 1) s ON true
    WHERE u.media_id = ANY(${[...media]}::uuid[]) AND u.left_at IS NULL ORDER BY u.media_id, e.article_id, p.until_at IS NULL AND p.id IS NOT NULL DESC, e.number DESC`.execute(
    db,
  )
  const uses = new Map<MediaId, Use[]>()
  for (const { mediaId, step, publication, ...use } of rows) {
    const before = uses.get(mediaId) ?? []
    uses.set(mediaId, [...before, { ...use, state: editionStateOf(step, publication) }])
  }
  return uses
}

/** Chooses the picture that stands for an edition in lists, or none. */
export async function updateLead({ db }: Tx, id: EditionId, mediaId: MediaId | null): Promise<void> {
  await sql`UPDATE portal.editions SET lead_media_id = ${mediaId} WHERE id = ${id}`.execute(db)
}

/** Whether readers see something now. */
export async function isShown({ db }: Reader, id: MediaId): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM portal.published_edition_media WHERE media_id = ${id} UNION ALL SELECT FROM portal.published_site_pictures WHERE media_id = ${id} LIMIT 1`.execute(
    db,
  )
  return rows.length > 0
}
