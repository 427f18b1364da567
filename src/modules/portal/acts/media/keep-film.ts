import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { mediaMoved } from '../../events.ts'
import type { FilmRendition, MediaId } from '../../media.ts'
import { newKey } from '../../rules/media/key.ts'
import { masterList } from '../../rules/media/master-list.ts'
import { isShown } from '../../store/media/edition-media.ts'
import {
  enqueueFilm,
  type FilmPart,
  insertFilm,
  listUnmadeFilms,
  updateFilm,
} from '../../store/media/films.ts'
import { lockMedia } from '../../store/media/media.ts'
import { inAuthority } from '../in-authority.ts'

type About = { readonly mediaId: MediaId; readonly authorityId: Id<'authority'> }
export type MadeSize = {
  readonly name: '360' | '720'
  readonly width: number
  readonly height: number
  readonly mp4: Kept
  readonly parts: Kept
  /** Of its parts. */
  readonly list: string
}
export type KeepFilm = About &
  ({ readonly seconds: number; readonly sizes: readonly MadeSize[] } | { readonly failed: string })

/** Has the sizes of a film made after the others that wait. Technical: announces nothing. */
export async function wantFilm(tx: Tx, about: About): Promise<void> {
  await enqueueFilm(tx, about)
}

/** Has what is left made: a process died, or ffmpeg was installed meanwhile. Technical: announces nothing. */
export async function wantLeftFilms(tx: Tx): Promise<void> {
  for (const about of await listUnmadeFilms(tx, 100)) await enqueueFilm(tx, about)
}

/** Keeps what Krông made of a film, or why it could make nothing; pages that show it are made anew. */
export async function keepFilm(tx: Tx, { mediaId, authorityId, ...made }: KeepFilm): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const media = await lockMedia(there, mediaId)
  // Made twice: the first one's addresses stay.
  if (media.film) return
  if ('failed' in made) {
    await updateFilm(there, mediaId, { film: null, failed: made.failed })
    return there.announce(mediaMoved('media-ready', media, { failed: made.failed }, false))
  }
  const key = newKey()
  const sizes: FilmRendition['sizes'][number][] = []
  const parts: FilmPart[] = []
  const file = async (name: string, kept: Kept) =>
    parts.push({ name, fileId: await attach(there, kept), hash: kept.hash, size: kept.size })
  for (const { name, width, height, mp4, parts: cut, list } of made.sizes) {
    await file(`${name}.mp4`, mp4)
    await file(`${name}.m4s`, cut)
    parts.push({ name: `${name}.m3u8`, list })
    sizes.push({ name, width, height, size: mp4.size })
  }
  const film = { key, sizes }
  parts.push({ name: 'tat-ca.m3u8', list: masterList(film, made.seconds) })
  await insertFilm(there, media, key, parts)
  await updateFilm(there, mediaId, { film, failed: null })
  await there.announce(mediaMoved('media-ready', media, { ready: true }, await isShown(there, mediaId)))
}
