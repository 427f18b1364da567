import { permit, reason, refuse } from '#kit/refusal.ts'
import { getStars, proofOf, rate } from '#modules/participation/index.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { Document, renderDocument } from '#platform/ui/index.ts'
import { defineRoutes, type FormState, freshForm, networkOf, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { RatePage } from '../../pages/participation/rate-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import { type Place, readSites } from '../../pages/sites.ts'
import { articleName, numberIn } from '../../rules/address.ts'
import { findArticleId } from '../../store/views.ts'
import { portalUrls, sitePages } from '../../urls.ts'
import { inFrame } from '../in-frame.ts'
import { onSite } from '../on-site.ts'
import { articleHere, subjectOf } from './article-here.ts'
import { takeIn } from './attempt.ts'
import { rateForm } from './forms.ts'

async function showForm(visit: Visit, place: Place, typed?: FormState, status = 200): Promise<Response> {
  const article = await articleHere(visit, place)
  const subject = subjectOf(place, article)
  permit(subject.ended ? [reason('participation.subject-ended')] : [], 409)
  const form = typed ?? freshForm({ stars: visit.query('diem') ?? '' })
  const { now } = await visit.readPublic(async (reader) => ({ now: reader.now }))
  const { language, csrf } = visit
  return visit.publicPage(
    { title: words.in(language)('rate-this'), status, site: siteFrame(visit, place) },
    <RatePage
      {...{ language, csrf, form }}
      action={place.at(sitePages.rate, { article: articleName(article) })}
      article={{ title: article.title, href: subject.href }}
      proof={proofOf({ what: 'rating', id: subject.id, authorityId: subject.authorityId }, now)}
    />,
  )
}

async function send(visit: Visit, place: Place): Promise<Response> {
  const subject = subjectOf(place, await articleHere(visit, place))
  const form = await visit.form(rateForm)
  if (!form.ok) return showForm(visit, place, form, 422)
  const { stars, reason: why, proof } = form.value
  const done = await takeIn(
    visit,
    rate,
    { subject, stars, reason: why, proof, network: networkOf(visit.address) },
    form,
  )
  if (!done.ok) return showForm(visit, place, done.form, done.form.refusal?.status)
  return visit.redirect(subject.href, { code: 'portal.rated' })
}

/** The stars change while pages are kept, so they stand in a small document of their own, which the page of an article shows in a frame. */
async function showStars(visit: Visit): Promise<Response> {
  const site = (await readSites(visit)).bySlug.get(visit.param('site'))
  const number = numberIn(`-${visit.query('bai') ?? ''}`)
  if (!site || number === undefined) return refuse(404, reason('portal.no-such-article'))
  const stars = await visit.readPublic(async (reader) => {
    const id = await findArticleId(reader, number)
    return id && (await getStars(reader, site.authorityId, { type: 'article', id }))
  })
  if (!stars) return refuse(404, reason('portal.no-such-article'))
  const t = words.in(visit.language)
  const [points, count] = [
    formatNumber(stars.points, visit.language),
    formatNumber(stars.ratings, visit.language),
  ]
  return inFrame(
    renderDocument(
      <Document
        display={visit.display}
        language={visit.language}
        title={t('rate-this')}
        className="public"
        accent={site.look.accent}
      >
        <p class="stars">{t('rating-total', { points, count })}</p>
      </Document>,
    ),
  )
}

/** Stars of articles. */
export const publicRatingRoutes = defineRoutes((on) => {
  on.get(portalUrls.stars, { who: 'anyone' }, showStars)
  onSite(on.get, sitePages.rate, (visit, place) => showForm(visit, place))
  onSite(on.post, sitePages.rate, send, { limit: 'public-form', bodyLimit: 65_536 })
})
