import { isId } from '#kit/ids.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { readTyped, writeTyped } from '#kit/typed-text/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { findRated } from '#modules/participation/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { changeDraft } from '../acts/change-draft.ts'
import type { Edition, EditionId, EditionText } from '../article.ts'
import { deskWords } from '../messages/index.ts'
import { DemandsPage } from '../pages/demands-page.tsx'
import { DeskPage } from '../pages/desk-page.tsx'
import { EditionPage } from '../pages/edition-page.tsx'
import { WritePage } from '../pages/write-page.tsx'
import { thenLibrary } from '../parts/media/from-library.tsx'
import { articleName } from '../rules/address.ts'
import { deedsOf } from '../rules/deeds.ts'
import type { Site } from '../site.ts'
import { getArticle, listPlacements } from '../store/articles.ts'
import { listDemanded } from '../store/demands.ts'
import { listPublished, listUnderWay } from '../store/desk.ts'
import { getEdition, listEditions } from '../store/editions.ts'
import { listEditionMedia } from '../store/media/edition-media.ts'
import { listOffered } from '../store/offers.ts'
import { listProofs } from '../store/proofs.ts'
import { listSections } from '../store/sections.ts'
import { getSite, listSites } from '../store/sites.ts'
import { deskUrls, sitePages } from '../urls.ts'
import { writeForm } from './desk-forms.ts'
import { idIn } from './id-in.ts'
import { showTelling } from './telling.tsx'

const official = { who: 'official' } as const
const wide = { who: 'official', bodyLimit: 2_000_000 } as const

const authorityOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.authorityId : undefined)

async function showDesk(visit: Visit): Promise<Response> {
  const authorityId = authorityOf(visit)
  const found = await visit.read(async (reader) => {
    const sites = (await listSites(reader)).filter((site) => site.authorityId === authorityId)
    const offers = []
    for (const site of sites.filter(({ kind, endedAt }) => kind === 'authority' && !endedAt))
      for (const offer of await listOffered(reader, site, { undecided: true, most: 20 }))
        offers.push({ ...offer, site })
    return {
      sites,
      offers,
      underWay: await listUnderWay(reader, 50),
      published: await listPublished(reader, 20),
    }
  })
  return visit.workspace({ title: deskWords.in(visit.language)('desk') }, <DeskPage {...found} />)
}

async function showDemands(visit: Visit): Promise<Response> {
  const { demanded, sites, now } = await visit.read(async (reader) => ({
    demanded: await listDemanded(reader),
    sites: new Map((await listSites(reader)).map((site) => [site.id as string, site])),
    now: reader.now,
  }))
  const title = deskWords.in(visit.language)('demands')
  return visit.workspace({ title }, <DemandsPage {...{ demanded, sites, now }} />)
}

async function siteToWrite(visit: Visit): Promise<Site> {
  const site = await visit.read(async (reader) =>
    (await listSites(reader)).find(({ slug }) => slug === visit.param('site')),
  )
  return site && site.authorityId === authorityOf(visit) ? site : refuse(404, reason('portal.no-such-site'))
}

async function showWrite(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await siteToWrite(visit)
  const sections = await visit.read((reader) => listSections(reader, site.id))
  const news = sections.find(({ slug }) => slug === 'tin-tuc') ?? sections[0]
  const form = typed ?? freshForm({ section: news?.id ?? '' })
  const { language, csrf } = visit
  const title = deskWords.in(language)('write-for', { name: site.name })
  return visit.workspace(
    { title, status },
    <WritePage
      {...{ language, csrf, form, title, sections }}
      action={deskUrls.write({ site: site.slug })}
      correcting={false}
    />,
  )
}

type Written = ReturnType<(typeof writeForm)['parse']>
const textOf = (typed: Written, before: RichText | undefined): EditionText => ({
  ...typed,
  body: readTyped(typed.body, before),
  reviewOn: null,
})
const sectionsOf = ({ section, also }: Written) => [
  section,
  ...also.filter((id): id is typeof section => isId(id) && id !== section),
]

/** Where the pressed button leads after a draft was kept: to the edition, or to the pictures and files that it shows. */
async function afterKeeping(visit: Visit, edition: EditionId): Promise<Response> {
  const { then } = await visit.fields()
  const to = then === thenLibrary ? deskUrls.shown({ edition }) : deskUrls.edition({ edition })
  return visit.redirect(to, { code: 'portal.draft-kept' })
}

async function write(visit: Visit): Promise<Response> {
  const site = await siteToWrite(visit)
  const form = await visit.form(writeForm)
  if (!form.ok) return showWrite(visit, form, 422)
  const input = { siteId: site.id, sections: sectionsOf(form.value), text: textOf(form.value, undefined) }
  const made = await visit.attempt(draftArticle, input, form)
  if (!made.ok) return showWrite(visit, made.form, made.form.refusal?.status)
  return afterKeeping(visit, made.value.editionId)
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
      deeds={deedsOf(visit.actor, site, edition, { hasChildren, isLatest: editions[0]?.id === edition.id })}
    />,
  )
}

async function showEdit(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const id = idIn<'edition'>(visit, 'edition')
  const { edition, sections, placed } = await visit.read(async (reader) => {
    const found = await getEdition(reader, id)
    return {
      edition: found,
      sections: await listSections(reader, found.siteId),
      placed: await listPlacements(reader, found.articleId, found.siteId),
    }
  })
  const form = typed ?? freshForm(valuesOf(edition, placed))
  const { language, csrf } = visit
  const title = deskWords.in(language)('edit-title')
  return visit.workspace(
    { title, status },
    <WritePage
      {...{ language, csrf, form, title, sections }}
      action={deskUrls.edit({ edition: id })}
      correcting={edition.number > 1}
    />,
  )
}

const valuesOf = (edition: Edition, placed: readonly string[]) => ({
  title: edition.title,
  lead: edition.lead,
  body: writeTyped(edition.body as RichText),
  correction: edition.correction,
  section: placed[0] ?? '',
  also: placed.slice(1),
  byline: edition.byline,
  source: edition.source,
})

async function edit(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const form = await visit.form(writeForm)
  if (!form.ok) return showEdit(visit, form, 422)
  const { body } = await visit.read((reader) => getEdition(reader, editionId))
  const input = { editionId, text: textOf(form.value, body as RichText), sections: sectionsOf(form.value) }
  const done = await visit.attempt(changeDraft, input, form)
  if (!done.ok) return showEdit(visit, done.form, done.form.refusal?.status)
  return afterKeeping(visit, editionId)
}

/** The editors' desk: lists, writing, an edition. */
export const deskRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.desk, official, showDesk)
  get(deskUrls.demands, official, showDemands)
  get(deskUrls.write, official, (visit) => showWrite(visit))
  post(deskUrls.write, wide, write)
  get(deskUrls.edition, official, (visit) => showEdition(visit, freshForm()))
  get(deskUrls.edit, official, (visit) => showEdit(visit))
  post(deskUrls.edit, wide, edit)
})
