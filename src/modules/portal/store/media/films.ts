import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { FilmRendition, MediaId } from '../../media.ts'

/** A file of a film, or a list of its parts. */
export type FilmPart =
  | { readonly name: string; readonly fileId: Id<'file'>; readonly hash: string; readonly size: number }
  | { readonly name: string; readonly list: string }
type Whose = { readonly id: MediaId; readonly authorityId: Id<'authority'> }

/** Has the sizes of a film made, one film at a time over all processes; asked twice it is done once, and what was given up rests until somebody looks. */
export async function enqueueFilm(
  { db }: Pick<Reader, 'db'>,
  { mediaId, authorityId }: { readonly mediaId: MediaId; readonly authorityId: Id<'authority'> },
): Promise<void> {
  const payload = JSON.stringify({ subject: { id: mediaId }, authorityId })
  await sql`SELECT jobs.enqueue_once('portal.make-film', ${payload}::json, ${`portal.film ${mediaId}`}, 'portal.films', 3::smallint)`.execute(
    db,
  )
}

/** Writes what was made of a film. */
export async function insertFilm(
  { db, now }: Tx,
  { id, authorityId }: Whose,
  key: string,
  parts: readonly FilmPart[],
): Promise<void> {
  await sql`
    INSERT INTO portal.media_films (key, name, authority_id, media_id, file_id, hash, size, list, made_at)
    SELECT ${key}, name, ${authorityId}, ${id}, "fileId", hash, size, list, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS p (name text, "fileId" uuid, hash text, size bigint, list text)`.execute(
    db,
  )
}

/** Writes what browsers are offered of a film, or why nothing can be made of it. */
export async function updateFilm(
  { db }: Tx,
  id: MediaId,
  { film, failed }: { readonly film: FilmRendition | null; readonly failed: string | null },
): Promise<void> {
  await sql`UPDATE portal.media SET film = ${film ? JSON.stringify(film) : null}::jsonb, failed = ${failed} WHERE id = ${id}`.execute(
    db,
  )
}

/** Films of every authority of which nothing was made yet, the oldest first. */
export async function listUnmadeFilms(
  { db, now }: Reader,
  most: number,
): Promise<{ mediaId: MediaId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ mediaId: MediaId; authorityId: Id<'authority'> }>`
    SELECT id AS "mediaId", authority_id AS "authorityId" FROM portal.media
     WHERE kind = 'video' AND film IS NULL AND failed IS NULL AND made_at < ${now.subtract({ minutes: 10 })} ORDER BY made_at LIMIT ${most}`.execute(
    db,
  )
  return rows
}

export type ServedFilm = { readonly hash: string | null; readonly size: number; readonly list: string | null }
type Which = { readonly key: string; readonly name: string }

/** A part of a film that readers may see. Reads a published view only. */
export async function findPublicFilm({ db }: Reader, { key, name }: Which): Promise<ServedFilm | undefined> {
  const { rows } = await sql<ServedFilm>`
    SELECT hash, size::float8 AS size, list FROM portal.published_films WHERE key = ${key} AND name = ${name}`.execute(
    db,
  )
  return rows[0]
}

/** A part of any film of the reader's authority. */
export async function findOwnFilm({ db }: Reader, { key, name }: Which): Promise<ServedFilm | undefined> {
  const { rows } = await sql<ServedFilm>`
    SELECT hash, size::float8 AS size, list FROM portal.media_films WHERE key = ${key} AND name = ${name}`.execute(
    db,
  )
  return rows[0]
}
