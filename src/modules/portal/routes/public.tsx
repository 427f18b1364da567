import { reason, refuse } from '#kit/refusal.ts'
import { getDiscussionBeside, listOpenPolls, type Poll } from '#modules/participation/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type PublicSite, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { articleCard, sectionCard, siteCard } from '../pages/cards.ts'
import { ArticlePage } from '../pages/article-page.tsx'
import { AuthoritiesPage } from '../pages/authorities-page.tsx'
import { DisplayPage } from '../pages/display-page.tsx'
import { GonePage } from '../pages/gone-page.tsx'
import { perPage, SectionPage } from '../pages/section-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import { SitePage } from '../pages/site-page.tsx'
import { SitesPage } from '../pages/sites-page.tsx'
import { readFirstOf } from '../pages/first-of-site.ts'
import { type Place, placeAtRoot, placeByPath, placeOf, readSites } from '../pages/sites.ts'
import { commentsShown } from '../parts/participation/discussion.tsx'
import { articleName, numberIn } from '../rules/address.ts'
import { findHome } from '../store/home.ts'
import { type AskedArticle, findPublicArticlesWith } from '../store/public-article.ts'
import { listInSection } from '../store/reading.ts'
import { portalUrls, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'
import { readFront } from './read-front.ts'

/** Kept, counted under its site, in the site's frame. */
const framed = (
  visit: Visit,
  place: Place,
  told: Partial<PublicSite> = {},
  article?: { readonly articleId: string; readonly number: bigint },
) => ({
  cache: true,
  counts: { group: place.site.id, ...(article ? { subject: article.articleId } : {}) },
  site: { ...siteFrame(visit, place, article?.number), ...told },
})

const moved = (location: string) => new Response(null, { status: 301, headers: { location } })

/** The newest poll of the site's authority that takes votes now. */
async function openPollOf(visit: Visit, { site }: Place): Promise<Poll | undefined> {
  if (site.kind !== 'authority' || site.endedAt) return undefined
  const polls = await visit.readPublished('portal.polls', listOpenPolls)
  return polls.find(({ authorityId }) => authorityId === site.authorityId)
}

async function showSite(visit: Visit, place: Place): Promise<Response> {
  const first = await readFirstOf(visit, place.site.id, visit.language)
  const front = await readFront(visit, place.site)
  const poll = place.site.look.blocks.includes('poll') ? await openPollOf(visit, place) : undefined
  return visit.publicPage(
    {
      title: place.site.name,
      description: place.site.tagline,
      ...framed(visit, place, siteCard(visit, place)),
    },
    <SitePage {...{ place, first, front, poll }} />,
  )
}

async function showSection(visit: Visit, place: Place): Promise<Response> {
  const section =
    place.sections.find(({ slug }) => slug === visit.param('section')) ??
    refuse(404, reason('portal.no-such-section'))
  const before = numberIn(`-${visit.query('truoc') ?? ''}`)
  const found = await visit.readPublic((reader) =>
    listInSection(reader, section.id, { language: visit.language, most: perPage + 1, before }),
  )
  return visit.publicPage(
    {
      title: section.name,
      ...framed(visit, place, sectionCard(visit, place, section)),
    },
    <SectionPage
      place={place}
      section={section}
      headlines={found.slice(0, perPage)}
      more={found.length > perPage}
    />,
  )
}

const findArticles = findPublicArticlesWith(getDiscussionBeside('article', commentsShown))

/** Articles with what readers say of them, and when they were read. */
const readArticles = async (reader: Reader, asked: readonly AskedArticle[]) =>
  (await findArticles(reader, asked)).map((found) => ({ found, now: reader.now }))

async function showArticle(visit: Visit, place: Place): Promise<Response> {
  const name = visit.param('article')
  const number = numberIn(name)
  if (number === undefined) return refuse(404, reason('portal.no-such-article'))
  const { id: siteId, authorityId } = place.site
  const { found, now } = await visit.readPublicTogether(readArticles, { number, siteId, authorityId })
  if (!found) return refuse(404, reason('portal.no-such-article'))
  const { article, beside: discussion } = found
  const isHere = article.sectionId !== null || article.homeId === place.site.id
  if (!isHere) {
    const home = place.sites.byId.get(article.homeId)
    if (!home || article.ended) return refuse(404, reason('portal.no-such-article'))
    return moved(placeOf(home, place.sites, home.main).article(article))
  }
  if (article.mergedInto) return moved(place.article(article.mergedInto))
  if (name !== articleName(article)) return moved(place.article(article))
  const t = words.in(visit.language)
  if (article.ended === 'error' || article.ended === 'merged')
    return visit.publicPage(
      { title: t('gone'), status: 410, site: siteFrame(visit, place) },
      <GonePage place={place} why={article.endedWhy ?? ''} />,
    )
  const addressOf = (one: { readonly slug: string; readonly number: bigint }) =>
    new URL(place.article(one), visit.url).href
  const { site, ...counted } = framed(visit, place, articleCard(visit, place, article), article)
  const languages = article.translation ? [article, article.translation] : []
  const alternates = languages.map((one) => ({ language: one.language, href: addressOf(one) }))
  return visit.publicPage(
    {
      title: article.title,
      description: article.lead,
      ...counted,
      site: { ...site, alternates },
    },
    <ArticlePage {...{ place, article, discussion, now }} address={addressOf(article)} />,
  )
}

async function showFirst(visit: Visit): Promise<Response> {
  const place = await placeAtRoot(visit)
  if (place) return showSite(visit, place)
  const home = await visit.readPublished('portal.home', findHome)
  const t = words.in(visit.language)
  return visit.publicPage(
    { title: home?.name ?? t('welcome-empty'), description: t('lead'), cache: true },
    <AuthoritiesPage site={home} />,
  )
}

/** A path of this instance that a query gives; the first page where it gives another. */
const within = (typed: string | undefined) =>
  typed && /^\/(?![/\\])[\w/.%-]*$/.test(typed) ? typed : portalUrls.home()

async function showDisplay(visit: Visit, place: Place): Promise<Response> {
  return visit.publicPage(
    { title: words.in(visit.language)('display'), site: siteFrame(visit, place) },
    <DisplayPage place={place} display={visit.display} back={within(visit.query('ve'))} />,
  )
}

async function showSites(visit: Visit): Promise<Response> {
  const sites = await readSites(visit)
  const place = (await placeAtRoot(visit)) ?? refuse(404, reason('portal.no-such-site'))
  return visit.publicPage(
    { title: words.in(visit.language)('all-sites'), ...framed(visit, place) },
    <SitesPage sites={sites} place={place} />,
  )
}

export const publicRoutes = defineRoutes((on) => {
  on.get(sitePages.home.atRoot, { who: 'anyone' }, showFirst)
  on.get(portalUrls.sites, { who: 'anyone' }, showSites)
  on.get(sitePages.home.below, { who: 'anyone' }, async (visit) => showSite(visit, await placeByPath(visit)))
  onSite(on.get, sitePages.display, showDisplay)
  onSite(on.get, sitePages.section, showSection)
  onSite(on.get, sitePages.article, showArticle)
})
