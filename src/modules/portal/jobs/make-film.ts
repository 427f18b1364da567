import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '#kit/ids.ts'
import { findFfmpeg, makeFilm as encode } from '#platform/films/index.ts'
import { type Hash, localCopy, recordingFacts } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { keepFilm, type MadeSize } from '../acts/media/keep-film.ts'
import type { MediaId } from '../media.ts'
import { getMedia } from '../store/media/media.ts'

const mostBytes = 4 * 1024 ** 3

async function newFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'krong-film-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

async function layDownSize(
  { files }: TaskRun,
  folder: string,
  { name, list }: Pick<MadeSize, 'name' | 'list'>,
): Promise<MadeSize> {
  async function* bytesOf(file: string) {
    yield* createReadStream(join(folder, file)) as AsyncIterable<Uint8Array>
  }
  const lay = (file: string) => files.layDown(bytesOf(file), { name: file, kind: 'mp4', maxBytes: mostBytes })
  const [mp4, parts] = [await lay(`${name}.mp4`), await lay(`${name}.m4s`)]
  const { width = 0, height = 0 } = await recordingFacts(files.store, mp4)
  return { name, list, mp4, parts, width, height }
}

/** Makes what browsers are offered of a film: two sizes, and the same for HLS. Without ffmpeg nothing is made, and nothing is wrong: the film is sent as it came, and made when it is there. */
export async function makeFilm(
  run: TaskRun,
  { mediaId, authorityId }: { readonly mediaId: MediaId; readonly authorityId: Id<'authority'> },
): Promise<void> {
  const media = await run.read((reader) => getMedia(reader, mediaId))
  if (media.kind !== 'video' || media.film || media.failed || !(await findFfmpeg())) return
  await using copy = await localCopy(run.files.store, media.hash as Hash)
  await using folder = await newFolder()
  const { seconds, width, height } = media
  const facts = { seconds: seconds ?? 0, shorterSide: Math.min(width ?? 720, height ?? 720) }
  const film = await encode(copy.path, folder.path, facts)
  if (film.outcome === 'refused') {
    run.log.warn('a film could not be made ready', { media: mediaId, code: film.code, errors: film.errors })
    if (film.code === 'absent') return
    return run.act(keepFilm, { mediaId, authorityId, failed: `film-${film.code}` })
  }
  const sizes: MadeSize[] = []
  for (const size of film.sizes) sizes.push(await layDownSize(run, folder.path, size))
  await run.act(keepFilm, { mediaId, authorityId, seconds: facts.seconds, sizes })
}
