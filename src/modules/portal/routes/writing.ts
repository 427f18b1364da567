import type { RichText } from '#kit/rich-text/index.ts'
import { readHtml, textLanguages } from '#kit/rich-text/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { formatDateTime, formatTime } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, type Visit } from '#platform/web/index.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { translateArticle } from '../acts/translate-article.ts'
import type { EditionId } from '../article.ts'
import { sayRead } from '../pages/writing/say-read.ts'
import { thenLibrary } from '../parts/media/from-library.tsx'
import { editableHtml } from '../rules/editing.ts'
import { tagsIn } from '../rules/tags.ts'
import { getEdition } from '../store/editions.ts'
import { deskUrls, portalUrls } from '../urls.ts'
import { idIn } from './id-in.ts'
import {
  endShared,
  review,
  share,
  showHistory,
  showPreview,
  showPreviews,
  showReviews,
} from './writing/editions.tsx'
import { findChecks } from './writing/find-checks.ts'
import { moveInOrder, showOrder } from './writing/order.tsx'
import { showEdit, showWrite, siteToWrite } from './writing/show.tsx'
import { keepForm, pasteForm, sectionsOf, textOf, writeForm } from './writing/write-form.ts'

const official = { who: 'official' } as const
const wide = { who: 'official', bodyLimit: 6_000_000 } as const

/** Where the pressed button leads after a draft was kept: to the edition, or to the pictures and files that it shows. */
async function afterKeeping(visit: Visit, edition: EditionId): Promise<Response> {
  const { next } = await visit.fields()
  const to = next === thenLibrary ? deskUrls.shown({ edition }) : deskUrls.edition({ edition })
  return visit.redirect(to, { code: 'portal.draft-kept' })
}

async function write(visit: Visit): Promise<Response> {
  const site = await siteToWrite(visit)
  const form = await visit.form(writeForm)
  if (!form.ok) return showWrite(visit, form, 422)
  const { articleId } = form.value
  const text = textOf(form.value, undefined)
  const input = {
    siteId: site.id,
    sections: sectionsOf(form.value),
    tags: tagsIn(form.value.tags),
    text,
    articleId,
  }
  const made = await visit.attempt(draftArticle, input, form)
  if (!made.ok) return showWrite(visit, made.form, made.form.refusal?.status)
  return afterKeeping(visit, made.value.editionId)
}

async function edit(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const form = await visit.form(writeForm)
  if (!form.ok) return showEdit(visit, form, 422)
  const { body } = await visit.read((reader) => getEdition(reader, editionId))
  const text = textOf(form.value, body as RichText)
  const input = {
    editionId,
    text,
    sections: sectionsOf(form.value),
    tags: tagsIn(form.value.tags),
    over: form.value.revision,
  }
  const done = await visit.attempt(changeDraft, input, form)
  if (!done.ok) return showEdit(visit, done.form, done.form.refusal?.status)
  return afterKeeping(visit, editionId)
}

/** What stands against what was sent, for the writing screen. */
function against(visit: Visit, form: FormState, more: object = {}): Response {
  const invalid = Object.values(form.errors).flat()
  const sentences = [
    ...invalid.map((code) => sayAny(visit.language, code)),
    ...(form.refusal?.reasons ?? []).map(({ code, params }) => sayAny(visit.language, code, params)),
  ]
  const errors = sentences.map((sentence) => ({ sentence }))
  return visit.json({ errors, ...more }, form.refusal?.status ?? 422)
}

/** The text that stands on the server, where somebody else was faster. */
async function theirs(visit: Visit): Promise<object> {
  const edition = await visit.read((reader) => getEdition(reader, idIn<'edition'>(visit, 'edition')))
  const { title, lead, byline, source, correction, revision } = edition
  return {
    theirs: {
      revision,
      html: editableHtml(edition.body as RichText),
      fields: { title, lead, byline, source, correction },
      by: edition.changedByName,
      at: formatDateTime(edition.changedAt, visit.language),
    },
  }
}

/** Keeps what is being typed; answers in JSON how it stands and what to look at. */
async function keep(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const form = await visit.form(keepForm)
  if (!form.ok) return against(visit, form)
  const text = textOf(form.value, undefined)
  const input = {
    editionId,
    text,
    sections: sectionsOf(form.value),
    tags: tagsIn(form.value.tags),
    over: form.value.revision,
  }
  const done = await visit.attempt(changeDraft, input, form)
  if (!done.ok) {
    const moved = done.form.refusal?.reasons.some(({ code }) => code === 'portal.draft-moved')
    return against(visit, done.form, moved ? await theirs(visit) : {})
  }
  const { revision, at } = done.value
  return visit.json({ revision, at: formatTime(at), checks: await findChecks(visit, text) })
}

/** Keeps the first of what is being typed: the article begins, and says where it is kept from now on. */
async function keepNew(visit: Visit): Promise<Response> {
  const site = await siteToWrite(visit)
  const form = await visit.form(keepForm)
  if (!form.ok) return against(visit, form)
  const { articleId } = form.value
  const text = textOf(form.value, undefined)
  const input = {
    siteId: site.id,
    sections: sectionsOf(form.value),
    tags: tagsIn(form.value.tags),
    text,
    articleId,
  }
  const made = await visit.attempt(draftArticle, input, form)
  if (!made.ok) return against(visit, made.form)
  const { editionId: id } = made.value
  const { revision, changedAt } = await visit.read((reader) => getEdition(reader, id))
  const at = { edition: id }
  return visit.json({
    revision,
    at: formatTime(changedAt),
    checks: await findChecks(visit, text),
    moved: { id, keep: deskUrls.keep(at), edit: deskUrls.edit(at) },
  })
}

/** Cleans what was pasted from elsewhere into an article of a language, and says what was dropped. */
async function paste(visit: Visit): Promise<Response> {
  const form = await visit.form(pasteForm)
  if (!form.ok) return against(visit, form)
  const language = textLanguages.find((one) => one === visit.query('tieng'))
  const { document, report } = readHtml(form.value.html, language ? { language } : {})
  return visit.json({ html: editableHtml(document), report: sayRead(report, visit.language) })
}

/** Writing, with and without scripts, kept while it is typed; editions compared, shown to people without an account, read again. */
export const writingRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.write, official, (visit) => showWrite(visit))
  post(deskUrls.write, wide, write)
  get(deskUrls.edit, official, (visit) => showEdit(visit))
  post(deskUrls.edit, wide, edit)
  post(deskUrls.keep, wide, keep)
  post(deskUrls.keepNew, wide, keepNew)
  post(deskUrls.paste, wide, paste)
  get(deskUrls.history, official, showHistory)
  get(deskUrls.reviews, official, (visit) => showReviews(visit))
  post(deskUrls.stillTrue, official, review)
  get(deskUrls.previews, official, (visit) => showPreviews(visit, idIn<'edition'>(visit, 'edition')))
  post(deskUrls.previews, official, share)
  post(deskUrls.endPreview, official, endShared)
  get(deskUrls.order, official, showOrder)
  post(deskUrls.orderMove, official, moveInOrder)
  post(deskUrls.translate, official, async (visit) => {
    const edition = await visit.act(translateArticle, { articleId: idIn<'article'>(visit, 'article') })
    return visit.redirect(deskUrls.edition({ edition }))
  })
  get(portalUrls.preview, { who: 'anyone' }, showPreview)
})
