import { type Id, isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { answerComment } from '../acts/answer-comment.ts'
import { approveComment } from '../acts/approve-comment.ts'
import { closeComments, reopenComments } from '../acts/close-comments.ts'
import { readContact } from '../acts/read-contact.ts'
import { refuseComments } from '../acts/refuse-comment.ts'
import { words } from '../messages/index.ts'
import { CommentPage } from '../pages/comment-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { warningsOf } from '../rules/warnings.ts'
import { getArrangement } from '../store/arrangements.ts'
import { findDeskComment, listAnswers, listLog } from '../store/desk.ts'
import { findDiscussion } from '../store/discussions.ts'
import { urls } from '../urls.ts'
import { answerForm, approveForm, closeForm, purposeForm, whyForm } from './forms.ts'

const official = { who: 'official' } as const

const idIn = <Kind extends string>(visit: Visit, name: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason('participation.no-such-comment'))
}

async function showComment(
  visit: Visit,
  form: FormState = freshForm(),
  status = 200,
  contact?: string,
): Promise<Response> {
  permit(mayModerate(visit.actor))
  const id = idIn<'comment'>(visit, 'comment')
  const found = await visit.read(async (reader) => {
    const comment =
      (await findDeskComment(reader, id)) ?? refuse(404, reason('participation.no-such-comment'))
    const { refusedWords } = await getArrangement(reader, comment.authorityId)
    return {
      comment,
      warnings: warningsOf(comment, refusedWords),
      answers: await listAnswers(reader, id),
      log: await listLog(reader, { most: 50, commentId: id }),
      closedWhy: (await findDiscussion(reader, comment.discussionId))?.closedWhy ?? null,
    }
  })
  const { language, csrf } = visit
  const title = words.in(language)('comment-of', { name: found.comment.name })
  return visit.workspace({ title, status }, <CommentPage {...{ language, csrf, form, contact, ...found }} />)
}

const backTo = (visit: Visit, code: string) =>
  visit.redirect(urls.comment({ comment: idIn(visit, 'comment') }), { code })

async function approve(visit: Visit): Promise<Response> {
  const form = await visit.form(approveForm)
  if (!form.ok) return showComment(visit, form, 422)
  const done = await visit.attempt(
    approveComment,
    { commentId: idIn<'comment'>(visit, 'comment'), hidden: form.value },
    form,
  )
  return done.ok
    ? backTo(visit, 'participation.approved')
    : showComment(visit, done.form, done.form.refusal?.status)
}

async function refuseOne(visit: Visit): Promise<Response> {
  const form = await visit.form(whyForm)
  if (!form.ok) return showComment(visit, form, 422)
  await visit.act(refuseComments, { commentIds: [idIn<'comment'>(visit, 'comment')], why: form.value.why })
  return backTo(visit, 'participation.refused')
}

async function answer(visit: Visit): Promise<Response> {
  const form = await visit.form(answerForm)
  if (!form.ok) return showComment(visit, form, 422)
  const done = await visit.attempt(
    answerComment,
    { commentId: idIn<'comment'>(visit, 'comment'), text: form.value.answer },
    form,
  )
  return done.ok
    ? backTo(visit, 'participation.answered')
    : showComment(visit, done.form, done.form.refusal?.status)
}

async function showContact(visit: Visit): Promise<Response> {
  const form = await visit.form(purposeForm)
  if (!form.ok) return showComment(visit, form, 422)
  const done = await visit.attempt(
    readContact,
    { commentId: idIn<'comment'>(visit, 'comment'), why: form.value.purpose },
    form,
  )
  return done.ok
    ? showComment(visit, freshForm(), 200, done.value)
    : showComment(visit, done.form, done.form.refusal?.status)
}

/** Where the form of a subject was sent from. */
async function fromComment(visit: Visit, code: string): Promise<Response> {
  const { comment } = await visit.fields()
  return visit.redirect(isId(comment) ? urls.comment({ comment }) : urls.comments(), { code })
}

async function close(visit: Visit): Promise<Response> {
  const form = await visit.form(closeForm)
  if (!form.ok) return refuse(422, reason('participation.why-wanted'))
  await visit.act(closeComments, {
    discussionId: idIn<'discussion'>(visit, 'discussion'),
    why: form.value.closeWhy,
  })
  return fromComment(visit, 'participation.closed')
}

async function reopen(visit: Visit): Promise<Response> {
  await visit.act(reopenComments, { discussionId: idIn<'discussion'>(visit, 'discussion') })
  return fromComment(visit, 'participation.reopened')
}

/** One comment at the desk, and what may be done with it. */
export const oneCommentRoutes = defineRoutes(({ get, post }) => {
  get(urls.comment, official, (visit) => showComment(visit))
  post(urls.approve, official, approve)
  post(urls.refuse, official, refuseOne)
  post(urls.answer, official, answer)
  post(urls.contact, official, showContact)
  post(urls.close, official, close)
  post(urls.reopen, official, reopen)
})
