import { permit } from '#kit/refusal.ts'
import { markReadAbout } from '#modules/notices/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { approveComments } from '../acts/approve-comment.ts'
import { refuseComments } from '../acts/refuse-comment.ts'
import { words } from '../messages/index.ts'
import { CommentsPage } from '../pages/comments-page.tsx'
import { LogPage } from '../pages/log-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { warningsOf } from '../rules/warnings.ts'
import { getArrangement } from '../store/arrangements.ts'
import { type DeskList, deskLists } from '../desk-list.ts'
import { listComments, listLog } from '../store/desk.ts'
import { urls } from '../urls.ts'
import { bulkForm } from './forms.ts'
import { authorityOf } from './authority-of.ts'

const official = { who: 'official' } as const
const perPage = 30

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
  get(urls.log, official, showLog)
})
