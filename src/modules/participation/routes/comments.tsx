import { type Id, isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { markReadAbout } from '#modules/notices/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { answerComment } from '../acts/answer-comment.ts'
import { approveComment, approveComments } from '../acts/approve-comment.ts'
import { closeComments, reopenComments } from '../acts/close-comments.ts'
import { readContact } from '../acts/read-contact.ts'
import { refuseComments } from '../acts/refuse-comment.ts'
import { words } from '../messages/index.ts'
import { CommentPage } from '../pages/comment-page.tsx'
import { CommentsPage } from '../pages/comments-page.tsx'
import { LogPage } from '../pages/log-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { warningsOf } from '../rules/warnings.ts'
import { getArrangement } from '../store/arrangements.ts'
import { type DeskList, deskLists } from '../desk-list.ts'
import { findDeskComment, listAnswers, listComments, listLog } from '../store/desk.ts'
import { findDiscussion } from '../store/discussions.ts'
import { urls } from '../urls.ts'
import { answerForm, approveForm, bulkForm, closeForm, purposeForm, whyForm } from './forms.ts'
import { authorityOf } from './authority-of.ts'

const official = { who: 'official' } as const
const perPage = 30

const idIn = <Kind extends string>(visit: Visit, name: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason('participation.no-such-comment'))
}

const listOf = (visit: Visit): DeskList => deskLists.find((list) => list === visit.query('xem')) ?? 'waiting'

async function showComments(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayModerate(visit.actor))
  const list = listOf(visit)
  if (list === 'waiting') await visit.act(markReadAbout, { type: 'comments', id: authorityOf(visit) })
  const typed = visit.query('sau') ?? ''
  const after = /^\d{1,18}$/.test(typed) ? BigInt(typed) : undefined
  const { found, refusedWords } = await visit.read(async (reader) => ({
    found: await listComments(reader, list, { most: perPage + 1, after }),
    refusedWords: (await getArrangement(reader, authorityOf(visit))).refusedWords,
  }))
  const comments = found.slice(0, perPage).map((one) => ({ ...one, warnings: warningsOf(one, refusedWords) }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('desk'), status },
    <CommentsPage {...{ language, csrf, form, list, comments }} more={found.length > perPage} />,
  )
}

async function decideMany(visit: Visit): Promise<Response> {
  const form = await visit.form(bulkForm)
  if (!form.ok) return showComments(visit, form, 422)
  const { comments: commentIds, deed, why } = form.value
  if (deed === 'refuse') {
    await visit.act(refuseComments, { commentIds, why })
    return visit.redirect(urls.comments(), { code: 'participation.refused' })
  }
  const { approved, left } = await visit.act(approveComments, { commentIds })
  return visit.redirect(
    urls.comments(),
    left === 0
      ? { code: 'participation.approved-many', params: { approved } }
      : { code: 'participation.approved-some', params: { approved, left }, kind: 'warning' },
  )
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

async function showLog(visit: Visit): Promise<Response> {
  permit(mayModerate(visit.actor))
  const lines = await visit.read((reader) => listLog(reader, { most: 200 }))
  return visit.workspace({ title: words.in(visit.language)('log') }, <LogPage lines={lines} />)
}

/** The moderators' desk: comments, and what was decided of them. */
export const commentRoutes = defineRoutes(({ get, post }) => {
  get(urls.desk, official, (visit) => visit.redirect(urls.comments()))
  get(urls.comments, official, (visit) => showComments(visit))
  post(urls.comments, official, decideMany)
  get(urls.comment, official, (visit) => showComment(visit))
  post(urls.approve, official, approve)
  post(urls.refuse, official, refuseOne)
  post(urls.answer, official, answer)
  post(urls.contact, official, showContact)
  post(urls.close, official, close)
  post(urls.reopen, official, reopen)
  get(urls.log, official, showLog)
})
