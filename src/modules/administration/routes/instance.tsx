import { permit, reason, refuse } from '#kit/refusal.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { findOcr } from '#platform/ocr/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { retryDeadLetters } from '../acts/retry-dead-letters.ts'
import { words } from '../messages/index.ts'
import { JobsPage } from '../pages/jobs-page.tsx'
import { SystemPage } from '../pages/system-page.tsx'
import { jobStates } from '../queued-job.ts'
import { mayRunInstance } from '../rules/access.ts'
import { getFigures } from '../store/figures.ts'
import { countJobs, listJobs } from '../store/queue.ts'
import { urls } from '../urls.ts'

const pageSize = 50

async function showSystem(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const ocr = await findOcr()
  const page = await visit.readAsSystem('administration', async (reader) => ({
    figures: await getFigures(reader),
    now: reader.now,
  }))
  return visit.workspace(
    { title: words.in(visit.language)('system') },
    <SystemPage
      {...page}
      without={ocr.available ? [] : [sayAny(visit.language, ocr.code)]}
      language={visit.language}
    />,
  )
}

async function showJobs(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const state = jobStates.find((one) => one === visit.query('tinh')) ?? 'dead'
  const page = Math.min(10_000, Math.max(1, Number.parseInt(visit.query('trang') ?? '1', 10) || 1))
  const found = await visit.readAsSystem('administration', async (reader) => ({
    jobs: await listJobs(reader, { state, limit: pageSize, offset: (page - 1) * pageSize }),
    counts: await countJobs(reader),
  }))
  return visit.workspace(
    { title: words.in(visit.language)('jobs') },
    <JobsPage {...found} {...{ state, page, pageSize }} csrf={visit.csrf} language={visit.language} />,
  )
}

async function postRetry(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { viec, ids = [], reason: why = '' } = await visit.fields()
  const ticked = [ids].flat().filter((id) => /^\d{1,18}$/.test(id))
  if (viec !== 'all' && ticked.length === 0) refuse(409, reason('administration.nothing-dead'))
  const by = visit.actor.kind === 'person' ? visit.actor.accountId : ''
  const n = await visit.actAsSystem('administration', retryDeadLetters, {
    ids: viec === 'all' ? 'all' : ticked,
    by,
    reason: String(why),
  })
  return visit.redirect(urls.jobs(), { code: 'administration.retried', params: { n } })
}

/** The state of the instance and its queue, for administrators of the instance. */
export const instancePages = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.system, administrator, showSystem)
  get(urls.jobs, administrator, showJobs)
  post(urls.retry, administrator, postRetry)
})
