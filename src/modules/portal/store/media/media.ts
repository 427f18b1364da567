import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type {
  FocusPoint,
  Media,
  MediaId,
  MediaKind,
  MediaWords,
  Rendition,
  LibraryState,
} from '../../media.ts'

const columns = sql`m.id, m.authority_id AS "authorityId", m.key, m.kind, m.file_id AS "fileId", m.hash, m.file_name AS "fileName", m.type, m.size::float8 AS size, m.width,
  m.height, m.seconds, m.animated, m.name, m.alt, m.decorative, m.caption, m.credit, m.language, m.consent, m.place,
  jsonb_build_object('x', m.focus_x, 'y', m.focus_y) AS focus, m.whole, m.banner, m.film, m.failed, m.sample, m.made_at AS "madeAt", m.made_by_name AS "madeByName",
  m.withdrawn_at AS "withdrawnAt"`

async function ask({ db }: Pick<Reader, 'db'>, rest: RawBuilder<unknown>): Promise<Media[]> {
  const { rows } = await sql<Media>`SELECT ${columns} FROM portal.media m ${rest}`.execute(db)
  return rows
}

/** Something in the library of the reader's authority; refuses where there is none (404), also when it belongs to another. */
export async function getMedia(reader: Reader, id: MediaId): Promise<Media> {
  const [found] = await ask(reader, sql`WHERE m.id = ${id}`)
  return found ?? refuse(404, reason('portal.no-such-media'))
}

/** The same, nobody else changing it meanwhile. */
export async function lockMedia(tx: Tx, id: MediaId): Promise<Media> {
  const [found] = await ask(tx, sql`WHERE m.id = ${id} FOR UPDATE`)
  return found ?? refuse(404, reason('portal.no-such-media'))
}

/** What an authority keeps of the same bytes and has not withdrawn. */
export async function findByHash(
  { db }: Reader,
  { authorityId, hash }: Pick<Media, 'authorityId' | 'hash'>,
): Promise<MediaId | undefined> {
  const { rows } = await sql<{ id: MediaId }>`
    SELECT id FROM portal.media WHERE authority_id = ${authorityId} AND hash = ${hash} AND withdrawn_at IS NULL`.execute(
    db,
  )
  return rows[0]?.id
}

const conditions: Readonly<Record<LibraryState, RawBuilder<unknown>>> = {
  usable: sql`m.withdrawn_at IS NULL`,
  undescribed: sql`m.withdrawn_at IS NULL AND m.kind = 'picture' AND m.alt = '' AND NOT m.decorative`,
  withdrawn: sql`m.withdrawn_at IS NOT NULL`,
}

const holding = (text: string) => sql`AND position(platform.fold(${text}) IN
  platform.fold(m.name || ' ' || m.alt || ' ' || m.caption || ' ' || m.credit || ' ' || m.place || ' ' || m.file_name)) > 0`

/** The library of the reader's authority, the newest first; `text` is looked for without tone marks. */
export const listMedia = (
  reader: Reader,
  {
    kind,
    text = '',
    state = 'usable',
    most,
    from = 0,
  }: {
    readonly kind?: MediaKind | undefined
    readonly text?: string | undefined
    readonly state?: LibraryState | undefined
    readonly most: number
    readonly from?: number
  },
): Promise<Media[]> =>
  ask(
    reader,
    sql`WHERE ${conditions[state]} ${kind ? sql`AND m.kind = ${kind}` : sql``} ${text.trim() ? holding(text) : sql``}
      ORDER BY m.made_at DESC, m.id DESC LIMIT ${most} OFFSET ${from}`,
  )

export type NewMedia = Pick<
  Media,
  'id' | 'authorityId' | 'key' | 'kind' | 'fileId' | 'hash' | 'fileName' | 'type' | 'size' | 'width' | 'height' | 'seconds' | 'animated' | 'sample' // prettier-ignore
> &
  MediaWords

/** Writes something into the library. */
export async function insertMedia({ db, now, actor }: Tx, media: NewMedia): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`
    INSERT INTO portal.media (id, authority_id, key, kind, file_id, hash, file_name, type, size, width, height, seconds, animated, name, alt, decorative, caption,
      credit, language, consent, place, focus_x, focus_y, sample, made_at, made_by, made_by_name)
    VALUES (${media.id}, ${media.authorityId}, ${media.key}, ${media.kind}, ${media.fileId}, ${media.hash}, ${media.fileName}, ${media.type}, ${media.size},
      ${media.width}, ${media.height}, ${media.seconds}, ${media.animated}, ${media.name}, ${media.alt}, ${media.decorative}, ${media.caption},
      ${media.credit}, ${media.language}, ${media.consent}, ${media.place}, 500, 500, ${media.sample}, ${now}, ${by.accountId}, ${by.name})`.execute(
    db,
  )
}

/** Changes what is said of something, and where the eye goes. */
export async function updateMedia(
  { db }: Tx,
  id: MediaId,
  words: MediaWords & { readonly focus: FocusPoint },
): Promise<void> {
  await sql`UPDATE portal.media SET name = ${words.name}, alt = ${words.alt}, decorative = ${words.decorative}, caption = ${words.caption},
    credit = ${words.credit}, language = ${words.language}, consent = ${words.consent}, place = ${words.place}, focus_x = ${words.focus.x},
    focus_y = ${words.focus.y} WHERE id = ${id}`.execute(db)
}

/** Takes something out of the library, or back into it (`undefined`); what shows it goes on showing it. */
export async function markWithdrawn({ db, now }: Tx, id: MediaId, byName: string | undefined): Promise<void> {
  await sql`UPDATE portal.media SET withdrawn_at = ${byName === undefined ? null : now}, withdrawn_by_name = ${byName ?? null} WHERE id = ${id}`.execute(
    db,
  )
}

/** Writes what browsers are offered of a picture, or why nothing can be made of it. */
export async function updateRenditions(
  { db }: Tx,
  id: MediaId,
  { whole, banner, failed }: { whole: Rendition | null; banner: Rendition | null; failed: string | null },
): Promise<void> {
  const json = (made: Rendition | null) => (made ? JSON.stringify(made) : null)
  await sql`UPDATE portal.media SET whole = ${json(whole)}::jsonb, banner = ${json(banner)}::jsonb, failed = ${failed} WHERE id = ${id}`.execute(
    db,
  )
}

/** Pictures of every authority that have waited for ten minutes to be made ready, the oldest first. */
export async function listUnmade(
  { db, now }: Reader,
  most: number,
): Promise<{ id: MediaId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ id: MediaId; authorityId: Id<'authority'> }>`
    SELECT id, authority_id AS "authorityId" FROM portal.media WHERE kind = 'picture' AND whole IS NULL AND failed IS NULL AND made_at < ${now.subtract({ minutes: 10 })} ORDER BY made_at LIMIT ${most}`.execute(
    db,
  )
  return rows
}
