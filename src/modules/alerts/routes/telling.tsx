import type { FormState, Visit } from '#platform/web/index.ts'
import type { Issue } from '../alert.ts'
import { TellForm } from '../parts/tell-form.tsx'
import { mayAnnounce } from '../rules/access.ts'
import { mayTell } from '../rules/dispatch.ts'
import { standingAt } from '../rules/standing.ts'
import { listChannels } from '../store/channels.ts'
import { listDispatches } from '../store/dispatches.ts'
import { urls } from '../urls.ts'
import { workplaceOf } from './workplace.ts'

/** Telling an alert outward: the form where it may be told, and how it stands with what was. */
export async function showTelling(visit: Visit, issue: Issue, now: Temporal.Instant, form: FormState) {
  const authorityId = workplaceOf(visit)
  const { open, told } = await visit.read(async (reader) => ({
    open: await listChannels(reader, authorityId),
    told: await listDispatches(reader, authorityId, { subjectId: issue.alertId, most: 50 }),
  }))
  const may =
    mayAnnounce(visit.actor, authorityId).length === 0 && mayTell(issue, standingAt(issue, now)).length === 0
  if (!may && told.length === 0) return undefined
  const { csrf, language } = visit
  const ofThisIssue = told.filter(({ queuedAt }) => Temporal.Instant.compare(queuedAt, issue.issuedAt) >= 0)
  return (
    <TellForm
      action={urls.tell({ alert: issue.alertId })}
      {...{ csrf, form, language }}
      open={may ? open.map(({ kind }) => kind) : []}
      told={may ? ofThisIssue : told}
    />
  )
}
