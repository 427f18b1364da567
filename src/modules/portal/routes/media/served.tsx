import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { fileResponse, type Hash } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { ShownMedia } from '../../media.ts'
import { FilePage } from '../../pages/media/file-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { readVariantName, typeOfVariant } from '../../rules/media/rendition.ts'
import { findOwnMedia, findPublicMedia } from '../../store/media/edition-media.ts'
import { findOwnFilm, findPublicFilm } from '../../store/media/films.ts'
import { findOwnVariant, findPublicVariant } from '../../store/media/variants.ts'
import { portalUrls, sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'

type Found = ShownMedia & { readonly hash: string }
type Reached<Thing> = { readonly thing: Thing; readonly isPublic: boolean }

const nothing = () => refuse(404, reason('portal.no-such-media'))

/** What readers may see; else what its own authority's people see before them. Anything else is not there (404). */
async function reach<Thing>(
  visit: Visit,
  open: (reader: Reader) => Promise<Thing | undefined>,
  own: (reader: Reader) => Promise<Thing | undefined>,
): Promise<Reached<Thing>> {
  const seen = await visit.readPublic(open)
  if (seen !== undefined) return { thing: seen, isPublic: true }
  const kept = visit.actor.kind === 'person' ? await visit.read(own) : undefined
  return kept === undefined ? nothing() : { thing: kept, isPublic: false }
}

async function sendPicture(visit: Visit): Promise<Response> {
  const name = readVariantName(visit.param('name')) ?? nothing()
  const { thing, isPublic } = await reach(
    visit,
    (reader) => findPublicVariant(reader, name),
    (reader) => findOwnVariant(reader, name),
  )
  const file = { hash: thing.hash as Hash, size: thing.size, type: typeOfVariant[name.format], name: visit.param('name') } // prettier-ignore
  const from = { store: visit.files.store, request: visit.request }
  return fileResponse(from, file, { inline: true, lasting: isPublic })
}

async function sendFilm(visit: Visit): Promise<Response> {
  const which = { key: visit.param('key'), name: visit.param('name') }
  const { thing, isPublic } = await reach(
    visit,
    (reader) => findPublicFilm(reader, which),
    (reader) => findOwnFilm(reader, which),
  )
  const { hash, size, list } = thing
  if (list !== null)
    return new Response(list, {
      headers: {
        'content-type': 'application/vnd.apple.mpegurl',
        'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache',
      },
    })
  if (hash === null) return nothing()
  const file = { hash: hash as Hash, size, type: 'video/mp4', name: which.name }
  const from = { store: visit.files.store, request: visit.request }
  return fileResponse(from, file, { inline: true, lasting: isPublic })
}

async function reachFile(visit: Visit): Promise<Reached<Found>> {
  const key = visit.param('key')
  const reached = await reach(
    visit,
    (reader) => findPublicMedia(reader, key),
    (reader) => findOwnMedia(reader, key),
  )
  // Of a picture, and of a film once it is made ready, only what was made of it is sent: the original holds where it was taken.
  const { kind, film } = reached.thing
  return kind === 'picture' || (film && reached.isPublic) ? nothing() : reached
}

async function sendFile(visit: Visit): Promise<Response> {
  const { thing, isPublic } = await reachFile(visit)
  const { hash, size, type, fileName, kind } = thing
  if (visit.param('name') !== fileName) return nothing()
  const from = { store: visit.files.store, request: visit.request }
  const inline = kind !== 'file' || visit.query('mo') === '1'
  return fileResponse(from, { hash: hash as Hash, size, type, name: fileName }, { inline, lasting: isPublic })
}

async function showFile(visit: Visit, place: Place): Promise<Response> {
  const { thing, isPublic } = await reachFile(visit)
  return visit.publicPage(
    {
      title: thing.name,
      description: thing.caption,
      cache: isPublic,
      counts: { group: place.site.id },
      site: siteFrame(visit, place),
    },
    <FilePage place={place} file={thing} />,
  )
}

/** What browsers are sent of the library: variants of pictures, recordings, and papers behind a page that says what they are. */
export const servedRoutes = defineRoutes(({ get }) => {
  get(portalUrls.picture, { who: 'anyone' }, sendPicture)
  get(portalUrls.film, { who: 'anyone' }, sendFilm)
  get(portalUrls.fileBytes, { who: 'anyone' }, sendFile)
  onSite(get, sitePages.file, showFile)
})
