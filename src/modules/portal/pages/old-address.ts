import type { Visit } from '#platform/web/index.ts'
import { oldAddressKey } from '../rules/import/old-address.ts'
import { findOldAddress, type LedMedia, listSitesWithOldAddresses } from '../store/import/old-addresses.ts'
import { plainAddress } from '../parts/media/addresses.ts'
import { portalUrls } from '../urls.ts'
import { lawHref } from './legislation/law-href.ts'
import { placeAtRoot } from './sites.ts'

/** The bytes of a file, as whoever named it by its old address expects; of a picture those that every browser shows, once they are made. */
function bytesOf({ key, kind, fileName, whole, film }: LedMedia): string | undefined {
  if (kind === 'picture') return whole ? plainAddress(whole, whole.width) : undefined
  const size = film?.sizes.at(-1)
  if (film && size) return portalUrls.film({ key: film.key, name: `${size.name}.mp4` })
  return portalUrls.fileBytes({ key, name: fileName })
}

/** Where what stood at this address of an old site stands now, on the site at the root of the host: never anywhere else. */
export async function movedTo(visit: Visit): Promise<string | undefined> {
  const key = oldAddressKey(visit.url.pathname + visit.url.search)
  if (key === undefined) return undefined
  const filled = await visit.readPublished(
    'portal.sites-with-old-addresses',
    async (reader) => new Set<string>(await listSitesWithOldAddresses(reader)),
  )
  const place = filled.size > 0 ? await placeAtRoot(visit) : undefined
  if (!place || !filled.has(place.site.id)) return undefined
  const found = await visit.readPublic((reader) => findOldAddress(reader, place.site.id, key))
  if (!found) return undefined
  if (found.kind === 'media') return bytesOf(found.media)
  if (found.kind === 'section') return place.section(found)
  return found.kind === 'article' ? place.article(found) : lawHref(place, found)
}
