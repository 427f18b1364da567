import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'

/** The authority for which the visitor works; refuses whoever works for none (403). */
export const workplaceOf = ({ actor }: Visit): Id<'authority'> =>
  actor.kind === 'person' ? actor.authorityId : refuse(403, reason('alerts.other-authority'))
