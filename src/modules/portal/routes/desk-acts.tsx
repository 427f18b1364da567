import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { approveEdition, forcePublish, unschedule } from '../acts/approve-edition.ts'
import { correctArticle } from '../acts/correct-article.ts'
import { adoptArticle, declineArticle, localiseArticle } from '../acts/decide-offer.ts'
import { endArticle } from '../acts/end-article.ts'
import { offerArticle } from '../acts/offer-article.ts'
import { discardEdition, returnEdition, submitEdition } from '../acts/submit-edition.ts'
import type { ArticleId, EditionId } from '../article.ts'
import { deskWords } from '../messages/index.ts'
import { AdoptPage } from '../pages/adopt-page.tsx'
import { numberIn } from '../rules/address.ts'
import { findArticleByNumber } from '../store/articles.ts'
import { listEditions } from '../store/editions.ts'
import { listOffered } from '../store/offers.ts'
import { listSections } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'
import type { SiteId } from '../site.ts'
import { deskUrls } from '../urls.ts'
import { showEdition } from './desk.tsx'
import { adoptForm, approveForm, endForm, forceForm, offerForm, submitForm, whyForm } from './desk-forms.ts'
import { idIn } from './id-in.ts'

const official = { who: 'official' } as const
const editionOf = (visit: Visit): EditionId => idIn<'edition'>(visit, 'edition')

/** Does an act with the edition that the path names; what stands against it is told on its page. */
async function withEdition<Input>(
  visit: Visit,
  act: Act<Input, unknown>,
  form: FormState,
  input: Input,
  code: string,
): Promise<Response> {
  const done = await visit.attempt(act, input, form)
  if (!done.ok) return showEdition(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.edition({ edition: editionOf(visit) }), { code })
}

const plainly = (act: Act<{ editionId: EditionId }, unknown>, code: string) => (visit: Visit) =>
  withEdition(visit, act, freshForm(), { editionId: editionOf(visit) }, code)

const outcome = ({ publishAt }: { publishAt?: Temporal.Instant | undefined }) =>
  publishAt ? 'portal.scheduled' : 'portal.published'

/** Deeds with an edition. */
async function typed<Value>(
  visit: Visit,
  form: ParsedForm<Value>,
  go: (value: Value) => Promise<Response>,
): Promise<Response> {
  return form.ok ? go(form.value) : showEdition(visit, form, 422)
}

/** The page of an article's newest edition, for deeds that name the article. */
async function toArticle(visit: Visit, articleId: ArticleId, code: string): Promise<Response> {
  const [edition] = await visit.read((reader) => listEditions(reader, articleId))
  return visit.redirect(edition ? deskUrls.edition({ edition: edition.id }) : deskUrls.desk(), { code })
}

async function end(visit: Visit): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const form = await visit.form(endForm)
  if (!form.ok)
    return refuse(422, ...Object.values(form.errors).flatMap((codes) => codes.map((code) => reason(code))))
  const { ended, endWhy, mergedInto } = form.value
  const number = numberIn(`-${mergedInto.replace(/[?#].*$/, '')}`)
  const into =
    number === undefined ? null : await visit.readPublic((reader) => findArticleByNumber(reader, number))
  await visit.act(endArticle, { articleId, ended, why: endWhy, mergedInto: into })
  return toArticle(visit, articleId, 'portal.ended')
}

const isSiteId = (typed: unknown): typed is SiteId => isId(typed)

async function showOffer(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const siteId = form.values['site'] ?? visit.query('trang')
  if (!isSiteId(siteId)) return refuse(404, reason('portal.no-such-site'))
  const { site, offer, sections } = await visit.read(async (reader) => {
    const own = await getSite(reader, siteId)
    const offers = await listOffered(reader, own, { undecided: false, most: 200 })
    return {
      site: own,
      offer: offers.find((one) => one.articleId === articleId),
      sections: await listSections(reader, own.id),
    }
  })
  if (!offer) return refuse(404, reason('portal.not-offered'))
  const { language, csrf } = visit
  const title = deskWords.in(language)('adopt-title', { name: offer.fromSite })
  return visit.workspace(
    { title, status },
    <AdoptPage {...{ language, csrf, form, title, site, offer, sections }} />,
  )
}

async function decide(visit: Visit): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const form = await visit.form(adoptForm)
  if (!form.ok) return showOffer(visit, form, 422)
  const { decision, site: siteId, section, why } = form.value
  const about = { siteId, articleId }
  if (decision === 'declined') {
    const done = await visit.attempt(declineArticle, { ...about, why }, form)
    return done.ok
      ? visit.redirect(deskUrls.desk(), { code: 'portal.decided' })
      : showOffer(visit, done.form, done.form.refusal?.status)
  }
  const placed = { ...about, sectionId: section || refuse(422, reason('portal.section-wanted')) }
  if (decision === 'adopted') {
    const done = await visit.attempt(adoptArticle, placed, form)
    return done.ok
      ? visit.redirect(deskUrls.desk(), { code: 'portal.decided' })
      : showOffer(visit, done.form, done.form.refusal?.status)
  }
  const made = await visit.attempt(localiseArticle, placed, form)
  return made.ok
    ? visit.redirect(deskUrls.edit({ edition: made.value.editionId }), { code: 'portal.decided' })
    : showOffer(visit, made.form, made.form.refusal?.status)
}

/** What people do with editions and articles. */
export const deskActRoutes = defineRoutes(({ get, post }) => {
  post(deskUrls.submit, official, async (visit) => {
    const form = await visit.form(submitForm)
    const editionId = editionOf(visit)
    return typed(visit, form, (value) =>
      withEdition(visit, submitEdition, form, { editionId, ...value }, 'portal.submitted'),
    )
  })
  post(deskUrls.unschedule, official, plainly(unschedule, 'portal.unscheduled'))
  post(deskUrls.discard, official, plainly(discardEdition, 'portal.discarded'))
  post(deskUrls.giveBack, official, async (visit) => {
    const form = await visit.form(whyForm)
    const editionId = editionOf(visit)
    return typed(visit, form, ({ why }) =>
      withEdition(visit, returnEdition, form, { editionId, why }, 'portal.given-back'),
    )
  })
  post(deskUrls.approve, official, async (visit) => {
    const form = await visit.form(approveForm)
    const editionId = editionOf(visit)
    return typed(visit, form, (value) =>
      withEdition(visit, approveEdition, form, { editionId, ...value }, outcome(value)),
    )
  })
  post(deskUrls.force, official, async (visit) => {
    const form = await visit.form(forceForm)
    const editionId = editionOf(visit)
    return typed(visit, form, (value) =>
      withEdition(visit, forcePublish, form, { editionId, ...value }, outcome(value)),
    )
  })
  post(deskUrls.correct, official, async (visit) => {
    const edition = await visit.act(correctArticle, { articleId: idIn<'article'>(visit, 'article') })
    return visit.redirect(deskUrls.edit({ edition }))
  })
  post(deskUrls.end, official, end)
  post(deskUrls.offer, official, async (visit) => {
    const form = await visit.form(offerForm)
    if (!form.ok) return refuse(422, reason('portal.choose'))
    const articleId = idIn<'article'>(visit, 'article')
    await visit.act(offerArticle, { articleId, ...form.value })
    return toArticle(visit, articleId, 'portal.offered')
  })
  get(deskUrls.adopt, official, (visit) => showOffer(visit, freshForm()))
  post(deskUrls.adopt, official, decide)
})
