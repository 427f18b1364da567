import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { recordingWords } from '../messages/index.ts'
import { homeAddress, originOf } from '../pages/addresses.ts'
import { RecordingsPage } from '../pages/recordings/recordings-page.tsx'
import { artworkAddress } from '../parts/media/addresses.ts'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { type Episode, writePodcast } from '../rules/feeds/podcast.ts'
import { recordingsIn } from '../rules/recorded.ts'
import { listRecorded, type Recorded } from '../store/recordings.ts'
import { portalUrls, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const perPage = 12
/** Podcast programs ask for what is new; what is older stands on the page. */
const mostEpisodes = 50

const showRecordings = (kind: 'audio' | 'video') => async (visit: Visit, place: Place) => {
  const from = Math.min(10_000, Math.max(0, Math.trunc(Number(visit.query('tu'))) || 0))
  const found = await visit.readPublic((reader) =>
    listRecorded(reader, place.site.id, { kind, most: perPage + 1, from }),
  )
  const page = kind === 'audio' ? sitePages.radio : sitePages.films
  const at = (start: number) => place.at(page, null, { tu: start || undefined })
  const t = recordingWords.in(visit.language)
  const what = kind === 'audio' ? 'radio' : 'films'
  const feed = kind === 'audio' ? { feed: place.at(sitePages.podcast) } : {}
  return visit.publicPage(
    {
      title: t(what),
      description: t(`${what}-lead`),
      cache: true,
      counts: { group: place.site.id },
      site: { ...siteFrame(visit, place), ...feed },
    },
    <RecordingsPage
      place={place}
      kind={kind}
      recorded={found.slice(0, perPage)}
      ways={{
        ...(from > 0 ? { previousHref: at(Math.max(0, from - perPage)) } : {}),
        ...(found.length > perPage ? { nextHref: at(from + perPage) } : {}),
      }}
    />,
  )
}

/** One programme for each recording of an article; the first bears the title, the others their own besides. */
function episodesOf(article: Recorded, link: string, origin: string): Episode[] {
  return recordingsIn(article.body, 'audio').flatMap((block, at) => {
    if (block.kind !== 'audio') return []
    const sound = article.media.find(({ id }) => id === block.file)
    if (!sound) return []
    const { key, fileName, type, size, seconds } = sound
    const title = at === 0 ? article.title : `${article.title}: ${block.title || sound.name}`
    const url = origin + portalUrls.fileBytes({ key, name: fileName })
    return [{ ...article, title, link, guid: `krong:${article.number}:${key}`, url, type, size, seconds }]
  })
}

async function sendPodcast(visit: Visit, place: Place): Promise<Response> {
  const { site } = place
  const recorded = await visit.readPublic((reader) =>
    listRecorded(reader, site.id, { kind: 'audio', most: mostEpisodes }),
  )
  const address = (path: (home: Place) => string) => homeAddress(visit, site, place, path)
  const origin = originOf(visit, site)
  const emblem = place.sites.picturesOf.get(site.id)?.find((one) => one.place === 'emblem')
  const artwork = emblem && artworkAddress(emblem.whole)
  const podcast = writePodcast({
    title: `${recordingWords.in('vi')('radio')} · ${site.name}`,
    about: site.tagline,
    link: address((home) => home.at(sitePages.radio)),
    self: origin + visit.url.pathname,
    author: site.name,
    email: place.sites.contactsOf.get(site.authorityId)?.email,
    artwork: artwork && origin + artwork,
    items: recorded.flatMap((one) =>
      episodesOf(
        one,
        address((home) => home.article(one)),
        origin,
      ),
    ),
  })
  return visit.publicText(podcast, 'application/rss+xml; charset=utf-8')
}

/** What every site has to listen to and to watch, and its radio as a podcast. */
export const recordingRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.radio, showRecordings('audio'))
  onSite(get, sitePages.podcast, sendPodcast)
  onSite(get, sitePages.films, showRecordings('video'))
})
