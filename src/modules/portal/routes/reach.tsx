import { reason, refuse } from '#kit/refusal.ts'
import { workerText } from '#platform/islands/index.ts'
import { assetUrl } from '#platform/ui/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { ListenPage } from '../pages/listen-page.tsx'
import { OfflinePage } from '../pages/offline-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { numberIn } from '../rules/address.ts'
import { spokenLines } from '../rules/spoken-lines.ts'
import { findPublicArticle } from '../store/public-article.ts'
import { portalUrls, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const showOffline = (visit: Visit, place: Place): Promise<Response> =>
  visit.publicPage(
    {
      title: words.in(visit.language)('offline'),
      cache: true,
      islands: true,
      site: siteFrame(visit, place),
    },
    <OfflinePage place={place} />,
  )

async function showListen(visit: Visit, place: Place): Promise<Response> {
  const number = numberIn(visit.param('article'))
  const article =
    number === undefined
      ? undefined
      : await visit.readPublic((reader) => findPublicArticle(reader, number, place.site.id))
  const isHere = article && (article.sectionId !== null || article.homeId === place.site.id)
  if (!isHere || article.ended) return refuse(404, reason('portal.no-such-article'))
  return visit.publicPage(
    { title: article.title, cache: true, islands: true, site: siteFrame(visit, place, article.number) },
    <ListenPage place={place} article={article} lines={spokenLines(article)} />,
  )
}

/** What phones ask for before they put a site on their first screen (W3C Web Application Manifest). */
function sendManifest(_: Visit, place: Place): Response {
  const { site, home } = place
  const manifest = {
    name: site.name,
    short_name: site.name.slice(0, 30),
    ...(site.tagline ? { description: site.tagline } : {}),
    lang: 'vi',
    start_url: home,
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#0b5563',
    icons: [{ src: assetUrl('krong.svg'), sizes: 'any', type: 'image/svg+xml' }],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  })
}

const sendWorker = (of: 'offline' | 'push') =>
  new Response(workerText(of), {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })

/** What helps to read anywhere: without a line, from the first screen of a phone, with the ears. */
export const reachRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.offline, showOffline)
  onSite(get, sitePages.manifest, sendManifest)
  onSite(get, sitePages.listen, showListen)
  get(portalUrls.offlineWorker, { who: 'anyone' }, () => sendWorker('offline'))
  get(portalUrls.pushWorker, { who: 'anyone' }, () => sendWorker('push'))
})
