import { reason, refuse } from '#kit/refusal.ts'
import { z } from 'zod'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { endPreview, openPreview, sharePreview } from '../../acts/share-preview.ts'
import { stillTrue } from '../../acts/still-true.ts'
import type { EditionId } from '../../article.ts'
import { deskWords, words } from '../../messages/index.ts'
import { PreviewPage } from '../../pages/preview-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import { placeOf, readSites } from '../../pages/sites.ts'
import { HistoryPage } from '../../pages/writing/history-page.tsx'
import { PreviewsPage } from '../../pages/writing/previews-page.tsx'
import { ReviewsPage } from '../../pages/writing/reviews-page.tsx'
import { getEdition, listEditions } from '../../store/editions.ts'
import { listEditionMedia } from '../../store/media/edition-media.ts'
import { listHistory } from '../../store/history.ts'
import { listPreviews } from '../../store/previews.ts'
import { listToReview } from '../../store/reviews.ts'
import { deskUrls, portalUrls } from '../../urls.ts'
import { idIn } from '../id-in.ts'
import { day } from './write-form.ts'

/** The editions of an article and what happened to them; two compared where there are two. */
export async function showHistory(visit: Visit): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const { editions, history } = await visit.read(async (reader) => ({
    editions: await listEditions(reader, articleId),
    history: await listHistory(reader, articleId),
  }))
  if (editions.length === 0) return refuse(404, reason('portal.no-such-article'))
  const named = (name: string, usual: number) =>
    editions.find(({ number }) => String(number) === visit.query(name)) ?? editions[usual]
  const [after, before] = [named('moi', 0), named('cu', 1)]
  const { language } = visit
  return visit.workspace(
    { title: deskWords.in(language)('history-title') },
    <HistoryPage
      {...{ language, editions, history }}
      compared={before && after ? { before, after } : undefined}
    />,
  )
}

/** How far ahead editors look. */
const ahead = { days: 60 } as const

export async function showReviews(
  visit: Visit,
  form: FormState = freshForm(),
  about?: string,
  status = 200,
): Promise<Response> {
  const { lines, today } = await visit.read(async (reader) => ({
    lines: await listToReview(reader, reader.today.add(ahead), 200),
    today: reader.today,
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: deskWords.in(language)('reviews'), status },
    <ReviewsPage {...{ language, csrf, lines, today, form, about }} />,
  )
}

const reviewForm = z.object({ nextOn: day })

export async function review(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const form = await visit.form(reviewForm)
  if (!form.ok) return showReviews(visit, form, editionId, 422)
  const done = await visit.attempt(stillTrue, { editionId, ...form.value }, form)
  if (!done.ok) return showReviews(visit, done.form, editionId, done.form.refusal?.status)
  return visit.redirect(deskUrls.reviews(), { code: 'portal.reviewed' })
}

export async function showPreviews(
  visit: Visit,
  editionId: EditionId,
  form: FormState = freshForm(),
  { made, status = 200 }: { readonly made?: string; readonly status?: number | undefined } = {},
): Promise<Response> {
  const found = await visit.read(async (reader) => ({
    edition: await getEdition(reader, editionId),
    previews: await listPreviews(reader, editionId),
    now: reader.now,
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: deskWords.in(language)('previews'), status },
    <PreviewsPage {...{ language, csrf, form, made, ...found }} />,
  )
}

const shareForm = z.object({
  forWhom: z.string().trim().min(1, 'portal.preview-for-whom').max(200, 'portal.text-long'),
  until: day.refine((one) => one !== null, 'portal.day-wrong'),
})

export async function share(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const form = await visit.form(shareForm)
  if (!form.ok) return showPreviews(visit, editionId, form, { status: 422 })
  const { forWhom, until } = form.value
  const done = await visit.attempt(sharePreview, { editionId, forWhom, until: until! }, form)
  if (!done.ok) return showPreviews(visit, editionId, done.form, { status: done.form.refusal?.status })
  const made = visit.url.origin + portalUrls.preview({ token: done.value })
  return showPreviews(visit, editionId, freshForm(), { made })
}

export async function endShared(visit: Visit): Promise<Response> {
  const edition = await visit.act(endPreview, { previewId: idIn<'preview'>(visit, 'preview') })
  return visit.redirect(deskUrls.previews({ edition }), { code: 'portal.preview-ended' })
}

/** What a link to an edition shows: kept nowhere, found by no search engine; every link that does not hold is told the same. */
export async function showPreview(visit: Visit): Promise<Response> {
  const token = visit.param('token')
  const edition = await visit.actAsSystem('portal.preview', openPreview, { token })
  const sites = await readSites(visit)
  const site = edition && sites.byId.get(edition.siteId)
  if (!edition || !site) return refuse(404, reason('portal.no-such-preview'))
  const title = edition.title || words.in(visit.language)('preview')
  const shown = await visit.readAsSystem('portal.preview', (reader) => listEditionMedia(reader, edition.id))
  const page = await visit.publicPage(
    { title, site: siteFrame(visit, placeOf(site, sites, site.main)) },
    <PreviewPage edition={edition} media={shown} behind={portalUrls.preview({ token })} />,
  )
  return new Response(await page.text(), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    },
  })
}
