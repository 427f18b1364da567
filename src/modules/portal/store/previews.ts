import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EditionId } from '../article.ts'
import type { Preview, PreviewId } from '../preview.ts'
import type { VariantName } from './media/variants.ts'

/** Bytes that somebody with a link may see. */
export type Previewed = {
  readonly hash: string
  readonly size: number
  readonly type: string
  readonly name: string
  readonly isPaper: boolean
  /** The list of a film's parts instead of bytes. */
  readonly list?: string | null
}

const columns = sql`id, edition_id AS "editionId", for_whom AS "forWhom", made_at AS "madeAt", made_by_name AS "madeByName", until_at AS "untilAt",
  ended_at AS "endedAt", ended_by_name AS "endedByName", visits, last_visit_at AS "lastVisitAt"`

/** The links to an edition of the reader's authority, the newest first. */
export async function listPreviews({ db }: Reader, editionId: EditionId): Promise<Preview[]> {
  const { rows } = await sql<Preview>`
    SELECT ${columns} FROM portal.preview_links WHERE edition_id = ${editionId} ORDER BY made_at DESC LIMIT 50`.execute(
    db,
  )
  return rows
}

/** Writes a link; what stands in its address is known by its hash only. */
export async function insertPreview(
  { db, now, actor }: Tx,
  {
    id,
    authorityId,
    editionId,
    tokenHash,
    forWhom,
    untilAt,
  }: Pick<Preview, 'id' | 'editionId' | 'forWhom' | 'untilAt'> & {
    readonly authorityId: Id<'authority'>
    readonly tokenHash: Buffer
  },
): Promise<void> {
  const name = actor.kind === 'person' ? actor.name : 'Krông'
  await sql`INSERT INTO portal.preview_links (id, authority_id, edition_id, token_hash, for_whom, made_at, made_by_name, until_at)
    VALUES (${id}, ${authorityId}, ${editionId}, ${tokenHash}, ${forWhom}, ${now}, ${name}, ${untilAt})`.execute(
    db,
  )
}

/** One link of the reader's authority, nobody else changing it meanwhile; undefined where there is none. */
export async function lockPreview({ db }: Tx, id: PreviewId): Promise<Preview | undefined> {
  const { rows } =
    await sql<Preview>`SELECT ${columns} FROM portal.preview_links WHERE id = ${id} FOR UPDATE`.execute(db)
  return rows[0]
}

/** Ends a link: nobody reads by it any more. */
export async function closePreview({ db, now, actor }: Tx, id: PreviewId): Promise<void> {
  const name = actor.kind === 'person' ? actor.name : 'Krông'
  await sql`UPDATE portal.preview_links SET ended_at = ${now}, ended_by_name = ${name} WHERE id = ${id} AND ended_at IS NULL`.execute(
    db,
  )
}

/** What a link that still holds shows: a variant of a picture of its edition, what was made of a film, or a recording or paper as it came. */
export async function findPreviewed(
  { db, now }: Reader,
  tokenHash: Buffer,
  wanted: VariantName | { readonly file: string } | { readonly film: string; readonly name: string },
): Promise<Previewed | undefined> {
  const held = sql`portal.preview_links l JOIN portal.editions e ON e.id = l.edition_id
    JOIN portal.edition_media u ON u.edition_id = e.id AND u.left_at IS NULL JOIN portal.media m ON m.id = u.media_id`
  const holds = sql`l.token_hash = ${tokenHash} AND l.ended_at IS NULL AND l.until_at > ${now}
    AND NOT EXISTS (SELECT FROM portal.edition_steps s WHERE s.edition_id = e.id AND s.step = 'discarded')`
  if ('film' in wanted) {
    const { rows } = await sql<Previewed>`
      SELECT f.hash, f.size::float8 AS size, 'video/mp4' AS type, f.name, false AS "isPaper", f.list FROM ${held} JOIN portal.media_films f ON f.media_id = m.id
      WHERE ${holds} AND f.key = ${wanted.film} AND f.name = ${wanted.name} LIMIT 1`.execute(db)
    return rows[0]
  }
  const { rows } =
    'file' in wanted
      ? await sql<Previewed>`
        SELECT m.hash, m.size::float8 AS size, m.type, m.file_name AS name, m.kind = 'file' AS "isPaper" FROM ${held}
        WHERE ${holds} AND m.key = ${wanted.file} AND m.kind <> 'picture' AND m.film IS NULL LIMIT 1`.execute(
          db,
        )
      : await sql<Previewed>`
        SELECT v.hash, v.size::float8 AS size, 'image/' || v.format AS type, '' AS name, false AS "isPaper" FROM ${held}
          JOIN portal.media_variants v ON v.media_id = m.id
        WHERE ${holds} AND v.key = ${wanted.key} AND v.width = ${wanted.width} AND v.format = ${wanted.format} LIMIT 1`.execute(
          db,
        )
  return rows[0]
}

/** The edition behind an address that still holds, its visit counted in the same statement; undefined for every other. */
export async function visitPreview({ db, now }: Tx, tokenHash: Buffer): Promise<EditionId | undefined> {
  const { rows } = await sql<{ id: EditionId }>`
    UPDATE portal.preview_links SET visits = visits + 1, last_visit_at = ${now}
    WHERE token_hash = ${tokenHash} AND ended_at IS NULL AND until_at > ${now} RETURNING edition_id AS id`.execute(
    db,
  )
  return rows[0]?.id
}
