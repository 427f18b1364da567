import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Issue } from '../alert.ts'

const holds = (actor: Actor, ...roles: string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))
const isOwn = (actor: Actor, authorityId: string) =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.authorityId === authorityId)

/** Whether the actor is a leader, who issues by right; others issue alone, in the open, with a reason. */
export const leads = (actor: Actor): boolean => holds(actor, 'leader')

/** Whether the actor may issue an alert or its next issue: a leader; where none is at hand, an editor or administrator who says why. */
export function mayIssue(actor: Actor, aloneWhy: string): Verdict {
  if (leads(actor)) return []
  if (!holds(actor, 'editor', 'administrator')) return [reason('alerts.leaders-only')]
  return aloneWhy.trim() === '' ? [reason('alerts.alone-why')] : []
}

/** Whether the actor may end an alert of an authority. */
export function mayEnd(actor: Actor, { authorityId }: Pick<Issue, 'authorityId'>): Verdict {
  return [
    ...(isOwn(actor, authorityId) ? [] : [reason('alerts.other-authority')]),
    ...(holds(actor, 'leader', 'editor', 'administrator') ? [] : [reason('alerts.leaders-only')]),
  ]
}

/** Whether the actor may arrange kinds of alerts and channels of the own authority. */
export function mayArrange(actor: Actor): Verdict {
  return holds(actor, 'administrator') ? [] : [reason('alerts.administrators-only')]
}

/** Whether Krông may write grades at the word of this person. */
export function mayKeepLevels(actor: Actor): Verdict {
  return holds(actor, 'instance-administrator') ? [] : [reason('alerts.instance-only')]
}

/** Whether the actor may tell something outward in the name of an authority. */
export function mayAnnounce(actor: Actor, authorityId: string): Verdict {
  return [
    ...(isOwn(actor, authorityId) ? [] : [reason('alerts.other-authority')]),
    ...(holds(actor, 'leader', 'editor', 'administrator') ? [] : [reason('alerts.tellers-only')]),
  ]
}
