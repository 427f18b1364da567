import { newId } from '#kit/ids.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { writeTyped } from '#kit/typed-text/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { identityUrls } from '#modules/identity/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import type { Edition, EditionText } from '../../article.ts'
import { deskWords } from '../../messages/index.ts'
import { WritePage } from '../../pages/write-page.tsx'
import { editableHtml } from '../../rules/editing.ts'
import type { Site } from '../../site.ts'
import { getArticle, listPlacements } from '../../store/articles.ts'
import { getEdition } from '../../store/editions.ts'
import { listEditionMedia } from '../../store/media/edition-media.ts'
import { listNoticeCategories, listNoticeCategoriesFor } from '../../store/notice-board.ts'
import { listSections } from '../../store/sections.ts'
import { listTags, type Tag } from '../../store/tags.ts'
import { listSites } from '../../store/sites.ts'
import { deskUrls } from '../../urls.ts'
import { idIn } from '../id-in.ts'
import { findChecks } from './find-checks.ts'
import { keepForm, textOf, type Written } from './write-form.ts'

const nothing: RichText = { version: 1, blocks: [] }
const authorityOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.authorityId : undefined)
const ownerOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.accountId : '')

/** The site that the path names, of the person's own authority; refuses where there is none (404). */
export async function siteToWrite(visit: Visit): Promise<Site> {
  const site = await visit.read(async (reader) =>
    (await listSites(reader)).find(({ slug }) => slug === visit.param('site')),
  )
  return site && site.authorityId === authorityOf(visit) ? site : refuse(404, reason('portal.no-such-site'))
}

/** A form that came back, with its text in both ways in which it is written. */
function typedOver(
  form: FormState,
  before: RichText,
): { readonly form: FormState; readonly text: EditionText | undefined } {
  const read = keepForm.safeParse({ ...form.values, section: newId() })
  if (!read.success) return { form, text: undefined }
  const text = textOf(read.data as Written, before)
  const body = read.data.html === undefined ? form.values['body'] : writeTyped(text.body as RichText)
  return { form: { ...form, values: { ...form.values, body: body ?? '' } }, text }
}

const blank: EditionText = {
  title: '',
  lead: '',
  body: nothing,
  byline: '',
  source: '',
  correction: '',
  reviewOn: null,
}

const signIn = (visit: Visit) => identityUrls.signIn(null, { ve: visit.url.pathname })

/** The screen on which an article begins; `typed` brings back what was wrong. */
export async function showWrite(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await siteToWrite(visit)
  const { sections, categories } = await visit.read(async (reader) => ({
    sections: await listSections(reader, site.id),
    categories: await listNoticeCategories(reader),
  }))
  const wanted = visit.query('muc') ?? 'tin-tuc'
  const first = sections.find(({ slug }) => slug === wanted) ?? sections[0]
  const { form, text = blank } = typed
    ? typedOver(typed, nothing)
    : { form: freshForm({ section: first?.id ?? '' }) }
  const { language, csrf } = visit
  const title = deskWords.in(language)('write-for', { name: site.name })
  const named = form.values['articleId']
  return visit.workspace(
    { title, status },
    <WritePage
      {...{ language, csrf, form, title, sections, categories }}
      action={deskUrls.write({ site: site.slug })}
      correcting={false}
      revision={0}
      written="vi"
      articleId={typeof named === 'string' && named ? named : newId<'article'>()}
      html={editableHtml(text.body as RichText)}
      checks={await findChecks(visit, text)}
      keeping={{
        owner: ownerOf(visit),
        text: site.slug,
        keep: deskUrls.keepNew({ site: site.slug }),
        signIn: signIn(visit),
      }}
    />,
  )
}

const valuesOf = (edition: Edition, placed: readonly string[], tags: readonly Tag[]) => ({
  tags: tags.map(({ name }) => name).join(', '),
  eventPlace: edition.event?.place ?? '',
  eventFrom: edition.event ? formatDateTime(edition.event.from) : '',
  eventTo: edition.event?.to ? formatDateTime(edition.event.to) : '',
  noticeCategory: edition.notice?.category ?? '',
  noticeFrom: edition.notice ? formatDate(edition.notice.from) : '',
  noticeUntil: edition.notice?.until ? formatDate(edition.notice.until) : '',
  title: edition.title,
  lead: edition.lead,
  body: writeTyped(edition.body as RichText),
  correction: edition.correction,
  section: placed[0] ?? '',
  also: placed.slice(1),
  byline: edition.byline,
  source: edition.source,
  reviewOn: edition.reviewOn ? formatDate(edition.reviewOn) : '',
})

/** The screen on which a draft is written on; where somebody else was faster, with both texts. */
export async function showEdit(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const id = idIn<'edition'>(visit, 'edition')
  const { edition, article, sections, placed, tags, media, categories } = await visit.read(async (reader) => {
    const found = await getEdition(reader, id)
    return {
      edition: found,
      article: await getArticle(reader, found.articleId),
      sections: await listSections(reader, found.siteId),
      placed: await listPlacements(reader, found.articleId, found.siteId),
      tags: await listTags(reader, found.articleId),
      media: await listEditionMedia(reader, id),
      categories: await listNoticeCategoriesFor(reader, found.notice?.category),
    }
  })
  const { language, csrf } = visit
  const { form, text = edition } = typed
    ? typedOver(typed, edition.body as RichText)
    : { form: freshForm(valuesOf(edition, placed, tags)) }
  const moved = typed?.refusal?.reasons.some(({ code }) => code === 'portal.draft-moved')
  const title = deskWords.in(language)('edit-title')
  return visit.workspace(
    { title, status },
    <WritePage
      {...{ language, csrf, form, title, sections, categories }}
      action={deskUrls.edit({ edition: id })}
      correcting={edition.number > 1}
      revision={edition.revision}
      written={article.language}
      articleId=""
      html={editableHtml(text.body as RichText)}
      checks={await findChecks(visit, text)}
      theirs={moved ? edition : undefined}
      media={media}
      keeping={{
        owner: ownerOf(visit),
        text: id,
        keep: deskUrls.keep({ edition: id }),
        signIn: signIn(visit),
      }}
    />,
  )
}
