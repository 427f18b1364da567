import { findRated } from '#modules/participation/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { deskWords } from '../messages/index.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import type { DeskList } from '../parts/desk-list.tsx'
import { EditionPage } from '../pages/edition-page.tsx'
import { mayImport } from '../rules/access.ts'
import { articleName } from '../rules/address.ts'
import { personalDataIn } from '../rules/writing-findings.ts'
import { deedsOf } from '../rules/deeds.ts'
import { getArticle } from '../store/articles.ts'
import { type DeskLine, listLastShown, listPublished, listUnderWay } from '../store/desk.ts'
import { getEdition, listEditions } from '../store/editions.ts'
import { listEditionMedia } from '../store/media/edition-media.ts'
import { listOffered } from '../store/offers.ts'
import { listProofs } from '../store/proofs.ts'
import { countLinks } from '../store/checked-links.ts'
import { countToReview } from '../store/reviews.ts'
import { getSite, listSites } from '../store/sites.ts'
import { deskUrls, sitePages } from '../urls.ts'
import { findChecks } from './writing/find-checks.ts'
import { idIn } from './id-in.ts'
import { showTelling } from './telling.tsx'

/** As many lines as a list has; the others are found by words or site. */
const mostLines = 50
const official = { who: 'official' } as const

const authorityOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.authorityId : undefined)

/** The first of a list that was asked for one more. */
const cut = (most: number, lines: readonly DeskLine[]): DeskList => ({
  lines: lines.slice(0, most),
  ...(lines.length > most ? { cutAt: most } : {}),
})

async function showDesk(visit: Visit): Promise<Response> {
  const authorityId = authorityOf(visit)
  const text = visit.query('q')?.trim()
  const found = await visit.read(async (reader) => {
    const sites = (await listSites(reader)).filter((site) => site.authorityId === authorityId)
    const chosen = sites.find(({ slug }) => slug === visit.query('trang'))
    const mostShown = chosen || text ? mostLines : 20
    const narrowed = { siteId: chosen?.id, text }
    const offers = []
    for (const site of sites.filter(({ kind, endedAt }) => kind === 'authority' && !endedAt))
      for (const offer of await listOffered(reader, site, { undecided: true, most: 20 }))
        offers.push({ ...offer, site })
    return {
      sites,
      chosen,
      lastShown: await listLastShown(
        reader,
        sites.map(({ id }) => id),
      ),
      offers,
      underWay: cut(mostLines, await listUnderWay(reader, mostLines + 1, narrowed)),
      published: cut(mostShown, await listPublished(reader, mostShown + 1, narrowed)),
      toReview: await countToReview(reader),
      deadLinks: (await countLinks(reader)).dead,
    }
  })
  return visit.workspace(
    { title: deskWords.in(visit.language)('desk') },
    <DeskPage
      {...found}
      text={text}
      mayImport={found.sites.some((site) => mayImport(visit.actor, site).length === 0)}
    />,
  )
}

/** An edition with what its page needs. */
export async function showEdition(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const id = idIn<'edition'>(visit, 'edition')
  const { edition, editions, media, proofs, site, article, sites, rated } = await visit.read(
    async (reader) => {
      const found = await getEdition(reader, id)
      return {
        edition: found,
        editions: await listEditions(reader, found.articleId),
        proofs: await listProofs(reader, found.id),
        media: await listEditionMedia(reader, id),
        site: await getSite(reader, found.siteId),
        article: await getArticle(reader, found.articleId),
        sites: await listSites(reader),
        rated: await findRated(reader, { type: 'article', id: found.articleId }, 5),
      }
    },
  )
  const isPublic = editions.some(({ state }) => state === 'public')
  const href = sitePages.article.link(site.main ? undefined : site.slug, { article: articleName(article) })
  const hasChildren = sites.some(({ parentId }) => parentId === site.id)
  const { language, csrf } = visit
  return visit.workspace(
    { title: edition.title || deskWords.in(language)('no-title'), status },
    <EditionPage
      {...{ language, csrf, form, site, edition, editions, media, proofs, rated }}
      publicHref={isPublic ? href : undefined}
      outward={isPublic ? await showTelling(visit, article) : undefined}
      checks={await findChecks(visit, edition)}
      exposes={personalDataIn(edition).length > 0}
      deeds={deedsOf(visit.actor, site, edition, {
        hasChildren,
        isLatest: editions[0]?.id === edition.id,
        language: article.language,
      })}
    />,
  )
}

/** The editors' desk: its lists, one edition. */
export const deskRoutes = defineRoutes(({ get }) => {
  get(deskUrls.desk, official, showDesk)
  get(deskUrls.edition, official, (visit) => showEdition(visit, freshForm()))
})
