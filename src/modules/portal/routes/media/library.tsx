import { type Id, isId } from '#kit/ids.ts'
import { permit, reason, Refusal, refuse } from '#kit/refusal.ts'
import { findFfmpeg } from '#platform/films/index.ts'
import { fileResponse, type Hash, uploadLimits } from '#platform/files/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { describeMedia } from '../../acts/media/describe-media.ts'
import { restoreMedia, withdrawMedia } from '../../acts/media/withdraw-media.ts'
import { libraryStates, type Media, mediaKinds, type MediaId } from '../../media.ts'
import { mediaWords } from '../../messages/index.ts'
import { LibraryPage, type Looked } from '../../pages/media/library-page.tsx'
import { MediaPage } from '../../pages/media/media-page.tsx'
import { mayKeepMedia } from '../../rules/access.ts'
import { listUses } from '../../store/media/edition-media.ts'
import { getMedia, listMedia } from '../../store/media/media.ts'
import { deskUrls } from '../../urls.ts'
import { focusPlaces, mediaForm } from './media-forms.ts'
import { takeMedia, type TakenMedia } from './take-media.ts'

const official = { who: 'official' } as const
const upload = { who: 'official', rawBody: true, bodyLimit: uploadLimits.maxBytes, limit: 'upload' } as const
const perPage = 24

/** The authority whose library the visitor may work in; refuses others (403). */
export function libraryOf({ actor }: Visit): Id<'authority'> {
  const authorityId = actor.kind === 'person' ? actor.authorityId : undefined
  if (!authorityId) return refuse(403, reason('portal.editors-only'))
  permit(mayKeepMedia(actor, authorityId))
  return authorityId
}

/** The library as the address narrows it. */
export function lookedFor(visit: Visit): Looked & { readonly from: number } {
  const from = Number(visit.query('tu') ?? 0)
  return {
    kind: mediaKinds.find((kind) => kind === visit.query('loai')),
    state: libraryStates.find((state) => state === visit.query('muc')) ?? 'usable',
    text: visit.query('q'),
    from: Number.isSafeInteger(from) && from > 0 ? Math.min(from, 100_000) : 0,
  }
}

async function showLibrary(visit: Visit, form: FormState, taken?: TakenMedia): Promise<Response> {
  libraryOf(visit)
  const { language, csrf } = visit
  const looked = lookedFor(visit)
  const { media, uses } = await visit.read(async (reader) => {
    const found = await listMedia(reader, { ...looked, most: perPage + 1 })
    return {
      media: found,
      uses: await listUses(
        reader,
        found.map(({ id }) => id),
      ),
    }
  })
  const query = { q: looked.text, loai: looked.kind, muc: looked.state }
  const refused = (taken?.refused ?? []).map(({ name, reasons }) => ({
    name,
    why: reasons.map(({ code, params }) => sayAny(language, code, params)).join(' '),
  }))
  const status = form.refusal?.status ?? (refused.length > 0 ? 422 : 200)
  return visit.workspace(
    { title: mediaWords.in(language)('library'), status },
    <LibraryPage
      {...{ language, csrf, form, looked, uses, refused }}
      kept={taken?.kept.length ?? 0}
      media={media.slice(0, perPage)}
      previousHref={
        looked.from > 0
          ? deskUrls.library(null, { ...query, tu: Math.max(0, looked.from - perPage) })
          : undefined
      }
      nextHref={
        media.length > perPage ? deskUrls.library(null, { ...query, tu: looked.from + perPage }) : undefined
      }
    />,
  )
}

async function takeUpload(visit: Visit): Promise<Response> {
  const authorityId = libraryOf(visit)
  try {
    const taken = await takeMedia(visit, authorityId)
    const { kept, refused, fields } = taken
    if (refused.length > 0) return showLibrary(visit, freshForm(fields), taken)
    if (kept.length === 0) return refuse(422, reason('portal.files-wanted'))
    const [only] = kept
    return visit.redirect(
      kept.length === 1 && only
        ? deskUrls.media({ media: only })
        : deskUrls.library(null, { muc: 'undescribed' }),
      { code: 'portal.media-kept', params: { count: kept.length } },
    )
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return showLibrary(visit, { values: {}, errors: {}, refusal: fault })
  }
}

const mediaIdOf = (visit: Visit): MediaId => {
  const id = visit.param('media')
  return isId(id) ? (id as MediaId) : refuse(404, reason('portal.no-such-media'))
}

const valuesOf = (media: Media) => ({
  name: media.name,
  alt: media.alt,
  decorative: media.decorative ? '1' : '',
  caption: media.caption,
  credit: media.credit,
  language: media.language,
  consent: media.consent,
  place: media.place,
  focus: `${media.focus.x},${media.focus.y}`,
})

async function showMedia(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  libraryOf(visit)
  const id = mediaIdOf(visit)
  const { media, uses } = await visit.read(async (reader) => ({
    media: await getMedia(reader, id),
    uses: (await listUses(reader, [id])).get(id) ?? [],
  }))
  const { language, csrf } = visit
  const form = typed ?? freshForm(valuesOf(media))
  return visit.workspace(
    { title: media.name, status },
    <MediaPage {...{ language, csrf, form, media, uses, focusPlaces, hasFfmpeg: await findFfmpeg() }} />,
  )
}

async function describe(visit: Visit): Promise<Response> {
  const form = await visit.form(mediaForm)
  if (!form.ok) return showMedia(visit, form, 422)
  const mediaId = mediaIdOf(visit)
  const done = await visit.attempt(describeMedia, { mediaId, ...form.value }, form)
  if (!done.ok) return showMedia(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.media({ media: mediaId }), { code: 'portal.media-described' })
}

async function sendOriginal(visit: Visit): Promise<Response> {
  libraryOf(visit)
  const { hash, size, type, fileName } = await visit.read((reader) => getMedia(reader, mediaIdOf(visit)))
  const from = { store: visit.files.store, request: visit.request }
  return fileResponse(from, { hash: hash as Hash, size, type, name: fileName })
}

const moving = (act: typeof withdrawMedia, code: string) => async (visit: Visit) => {
  const mediaId = mediaIdOf(visit)
  await visit.act(act, { mediaId })
  return visit.redirect(deskUrls.media({ media: mediaId }), { code })
}

/** The media library at the editors' desk. */
export const libraryRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.library, official, (visit) => showLibrary(visit, freshForm()))
  post(deskUrls.library, upload, takeUpload)
  get(deskUrls.media, official, (visit) => showMedia(visit))
  post(deskUrls.media, official, describe)
  get(deskUrls.mediaOriginal, official, sendOriginal)
  post(deskUrls.withdrawMedia, official, moving(withdrawMedia, 'portal.media-withdrawn'))
  post(deskUrls.restoreMedia, official, moving(restoreMedia, 'portal.media-restored'))
})
