import { permit, reason, refuse } from '#kit/refusal.ts'
import {
  findByCode,
  getPublicDiscussion,
  leaveComment,
  mayComment,
  proofOf,
  type PublicDiscussion,
} from '#modules/participation/index.ts'
import { defineRoutes, type FormState, freshForm, networkOf, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { CommentFormPage } from '../../pages/participation/comment-form-page.tsx'
import { TrackedPage, TrackPage } from '../../pages/participation/tracked-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { commentsShown, Discussion } from '../../parts/participation/discussion.tsx'
import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { articleHere, subjectOf } from './article-here.ts'
import { takeIn } from './attempt.ts'
import { commentForm } from './forms.ts'

const numberOf = (typed: string | undefined) =>
  typed && /^\d{1,18}$/.test(typed) ? BigInt(typed) : undefined

/** Readers who may not comment are told why before they write. */
function permitComment(
  discussion: PublicDiscussion,
  subject: ReturnType<typeof subjectOf>,
  now: Temporal.Instant,
): void {
  permit(mayComment(discussion, subject, { closedWhy: discussion.closedWhy, now }), 409)
}

async function showForm(visit: Visit, place: Place, typed?: FormState, status = 200): Promise<Response> {
  const article = await articleHere(visit, place)
  const subject = subjectOf(place, article)
  const form = typed ?? freshForm()
  const asked = numberOf(typed ? String(form.values.answers ?? '') : visit.query('tra_loi'))
  const { discussion, now } = await visit.readPublic(async (reader) => ({
    // The page that begins with the comment that is answered.
    discussion: await getPublicDiscussion(
      reader,
      place.site.authorityId,
      subject,
      asked === undefined ? { most: 1 } : { most: 1, before: asked + 1n },
    ),
    now: reader.now,
  }))
  if (!typed) permitComment(discussion, subject, now)
  const [first] = discussion.threads
  const { language, csrf } = visit
  return visit.publicPage(
    { title: words.in(language)('comment-title'), status, site: siteFrame(visit, place) },
    <CommentFormPage
      {...{ language, csrf, form }}
      mode={discussion.comments}
      answered={asked !== undefined && first?.number === asked ? first : undefined}
      action={place.at(sitePages.comment, { article: articleName(article) })}
      article={{ title: article.title, href: subject.href }}
      proof={proofOf({ what: 'comment', id: subject.id, authorityId: subject.authorityId }, now)}
    />,
  )
}

async function send(visit: Visit, place: Place): Promise<Response> {
  const subject = subjectOf(place, await articleHere(visit, place))
  const form = await visit.form(commentForm)
  if (!form.ok) return showForm(visit, place, form, 422)
  const { name, text, contact, answers, proof } = form.value
  const done = await takeIn(
    visit,
    leaveComment,
    { name, text, contact, answers, proof, subject, network: networkOf(visit.address) },
    form,
  )
  if (!done.ok) return showForm(visit, place, done.form, done.form.refusal?.status)
  return visit.redirect(place.at(sitePages.trackedComment, { code: done.value.code }), {
    code: 'portal.commented',
  })
}

async function showOlder(visit: Visit, place: Place): Promise<Response> {
  const article = await articleHere(visit, place)
  const subject = subjectOf(place, article)
  const before = numberOf(visit.query('truoc'))
  const { discussion, now } = await visit.readPublic(async (reader) => ({
    discussion: await getPublicDiscussion(reader, place.site.authorityId, subject, {
      most: commentsShown,
      before,
    }),
    now: reader.now,
  }))
  const t = words.in(visit.language)
  return visit.publicPage(
    { title: t('all-comments-of', { title: article.title }), cache: true, site: siteFrame(visit, place) },
    <div class="stack loose">
      <p>
        <a href={subject.href}>{t('comment-about', { title: article.title })}</a>
      </p>
      <Discussion {...{ place, article, discussion, now }} rank={1} />
    </div>,
  )
}

/** A code as it was typed, with or without spaces, in small or capital letters. */
const codeOf = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1') // prettier-ignore

async function showTracked(visit: Visit, place: Place): Promise<Response> {
  const code = codeOf(visit.param('code'))
  const comment = await visit.readAsSystem('participation', (reader) => findByCode(reader, code))
  if (comment?.authorityId !== place.site.authorityId)
    return refuse(404, reason('participation.no-such-comment'))
  return visit.publicPage(
    { title: words.in(visit.language)('track-title'), site: siteFrame(visit, place) },
    <TrackedPage comment={comment} />,
  )
}

async function showTrack(visit: Visit, place: Place): Promise<Response> {
  const typed = visit.query('ma') ?? ''
  const code = codeOf(typed)
  if (code) {
    const comment = await visit.readAsSystem('participation', (reader) => findByCode(reader, code))
    if (comment?.authorityId === place.site.authorityId)
      return visit.redirect(place.at(sitePages.trackedComment, { code }))
  }
  const form: FormState = {
    values: { ma: typed },
    errors: code ? { ma: ['participation.no-such-comment'] } : {},
  }
  const { language } = visit
  return visit.publicPage(
    { title: words.in(language)('track-look'), status: code ? 404 : 200, site: siteFrame(visit, place) },
    <TrackPage {...{ form, language }} action={place.at(sitePages.trackComment)} />,
  )
}

/** Comments on articles: the older ones, the form, what became of one. */
export const publicCommentRoutes = defineRoutes((on) => {
  onSite(on.get, sitePages.comments, showOlder)
  onSite(on.get, sitePages.comment, (visit, place) => showForm(visit, place))
  onSite(on.post, sitePages.comment, send, { limit: 'public-form', bodyLimit: 65_536 })
  onSite(on.get, sitePages.trackComment, showTrack)
  onSite(on.get, sitePages.trackedComment, showTracked)
})
