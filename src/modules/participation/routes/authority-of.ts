import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'

/** The authority in whose name an official works; refuses others (403). */
export const authorityOf = ({ actor }: Visit): Id<'authority'> =>
  actor.kind === 'person' ? actor.authorityId : refuse(403, reason('participation.moderators-only'))
