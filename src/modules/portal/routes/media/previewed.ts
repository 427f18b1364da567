import { reason, refuse } from '#kit/refusal.ts'
import { fileResponse, type Hash } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { hashOf } from '../../acts/share-preview.ts'
import { readVariantName } from '../../rules/media/rendition.ts'
import { findPreviewed } from '../../store/previews.ts'
import { portalUrls } from '../../urls.ts'

type Wanted = Parameters<typeof findPreviewed>[2]

/** What an edition shows, for who holds the link to it; a link that does not hold and a file of another edition are answered alike (404). */
async function send(visit: Visit, wanted: Wanted | undefined): Promise<Response> {
  const tokenHash = hashOf(visit.param('token'))
  const found =
    wanted &&
    (await visit.readAsSystem('portal.preview', (reader) => findPreviewed(reader, tokenHash, wanted)))
  const name = visit.param('name')
  if (!found || (found.name !== '' && found.name !== name)) return refuse(404, reason('portal.no-such-media'))
  const { hash, size, type, isPaper, list } = found
  const from = { store: visit.files.store, request: visit.request }
  const answer = list
    ? new Response(list, { headers: { 'content-type': 'application/vnd.apple.mpegurl' } })
    : await fileResponse(from, { hash: hash as Hash, size, type, name }, { inline: !isPaper })
  answer.headers.set('cache-control', 'private, no-store')
  answer.headers.set('x-robots-tag', 'noindex, nofollow, noarchive')
  return answer
}

/** Pictures, recordings and papers of an edition that is not public, behind the link that was given to somebody. */
export const previewedRoutes = defineRoutes(({ get }) => {
  get(portalUrls.previewPicture, { who: 'anyone' }, (visit) =>
    send(visit, readVariantName(visit.param('name'))),
  )
  get(portalUrls.previewFile, { who: 'anyone' }, (visit) => send(visit, { file: visit.param('key') }))
  get(portalUrls.previewFilm, { who: 'anyone' }, (visit) =>
    send(visit, { film: visit.param('key'), name: visit.param('name') }),
  )
})
