import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { FormState, Visit } from '#platform/web/index.ts'
import type { AlertId, Issue } from '../alert.ts'
import { AlertPage } from '../pages/alert-page.tsx'
import { mayEnd, mayIssue } from '../rules/access.ts'
import { listIssues } from '../store/reading.ts'
import { showTelling } from './telling.tsx'
import { workplaceOf } from './workplace.ts'

/** The alert of the own authority that the path names, every issue of it; refuses where there is none (404). */
export async function issuesOf(
  visit: Visit,
): Promise<{ issues: [Issue, ...Issue[]]; now: Temporal.Instant }> {
  const id = visit.param('alert')
  if (!isId(id)) return refuse(404, reason('alerts.no-such-alert'))
  const { issues, now } = await visit.read(async (reader) => ({
    issues: await listIssues(reader, id as string as AlertId),
    now: reader.now,
  }))
  const [last, ...rest] = issues
  if (last?.authorityId !== workplaceOf(visit)) return refuse(404, reason('alerts.no-such-alert'))
  return { issues: [last, ...rest], now }
}

/** An alert on the desk, with what stands against the form that was sent. */
export async function showAlert(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { issues, now } = await issuesOf(visit)
  const { language, csrf, actor } = visit
  const deeds = {
    next: mayIssue(actor, 'x').length === 0,
    end: mayEnd(actor, issues[0]).length === 0,
  }
  return visit.workspace(
    { title: issues[0].headline, status },
    <AlertPage
      {...{ issues, now, language, csrf, form, deeds }}
      outward={await showTelling(visit, issues[0], now, form)}
    />,
  )
}
