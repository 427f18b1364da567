import { z } from 'zod'
import { permit } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import { announceOutward } from '../acts/announce-outward.ts'
import { publicAddress } from '../instance.ts'
import { channelKinds } from '../outward.ts'
import { mayTell } from '../rules/dispatch.ts'
import { standingAt } from '../rules/standing.ts'
import { urls } from '../urls.ts'
import { many } from './forms.ts'
import { spokenText } from './spoken-text.ts'
import { issuesOf, showAlert } from './show-alert.tsx'

const tellForm = z.object({
  channels: many.pipe(z.array(z.enum(channelKinds, 'alerts.channels-wanted')).min(1, 'alerts.channels-wanted')),
}) // prettier-ignore

/** Tells the issue of an alert that is in force outward, before everything that is not urgent. */
export async function tell(visit: Visit): Promise<Response> {
  const { issues, now } = await issuesOf(visit)
  const [issue] = issues
  const form = await visit.form(tellForm)
  if (!form.ok) return showAlert(visit, form, 422)
  permit(mayTell(issue, standingAt(issue, now)), 409)
  const asked = {
    authorityId: issue.authorityId,
    subject: { type: 'alert', id: issue.alertId },
    occasion: `alert-issue:${issue.issueId}`,
    title: issue.headline,
    text: spokenText(issue),
    address: publicAddress(urls.publicAlert({ alert: `canh-bao-${issue.number}` })),
    channels: form.value.channels,
    urgent: true,
    untilAt: issue.untilAt,
  }
  const done = await visit.attempt(announceOutward, asked, form)
  if (!done.ok) return showAlert(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.alert({ alert: issue.alertId }), { code: 'alerts.queued' })
}
