import { type Id, isId } from '#kit/ids.ts'
import type { WorkModule } from '#platform/jobs/index.ts'
import { wantFilm, wantLeftFilms } from '../acts/media/keep-film.ts'
import type { MediaId } from '../media.ts'
import { listUnmade } from '../store/media/media.ts'
import { makeFilm } from './make-film.ts'
import { makeRenditions } from './make-renditions.ts'

/** The media that an event tells of, with its authority. */
function mediaOf(payload: unknown): { mediaId: MediaId; authorityId: Id<'authority'> } | undefined {
  const { subject, authorityId } = (payload ?? {}) as { subject?: { id?: unknown }; authorityId?: unknown }
  return isId(subject?.id) && isId(authorityId)
    ? { mediaId: subject.id as MediaId, authorityId: authorityId as Id<'authority'> }
    : undefined
}

/** What is done with the library by itself: what browsers are sent of pictures is made when they come, and again when they are cut elsewhere. */
export const mediaWork = {
  tasks: {
    'portal.make-renditions': async (run, payload) => {
      const about = mediaOf(payload)
      if (about) await makeRenditions(run, about, { recut: false })
    },
    'portal.cut-again': async (run, payload) => {
      const about = mediaOf(payload)
      if (about) await makeRenditions(run, about, { recut: true })
    },
    'portal.want-film': async (run, payload) => {
      const about = mediaOf(payload)
      if (about) await run.act(wantFilm, about)
    },
    'portal.make-film': async (run, payload) => {
      const about = mediaOf(payload)
      if (about) await makeFilm(run, about)
    },
    'portal.make-what-is-left': async (run) => {
      await run.act(wantLeftFilms, undefined)
      for (const { id: mediaId, authorityId } of await run.read((reader) => listUnmade(reader, 50)))
        await makeRenditions(run, { mediaId, authorityId }, { recut: false })
    },
  },
  schedules: [{ task: 'portal.make-what-is-left', match: '*/15 * * * *' }],
  subscriptions: {
    'portal.media-kept': ['portal.make-renditions', 'portal.want-film'],
    'portal.media-recut': ['portal.cut-again'],
  },
} satisfies WorkModule
