import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'

/** The authority in whose name the actor works; refuses a visitor (403). */
export function ownAuthority({ actor }: Pick<Reader, 'actor'>): Id<'authority'> {
  const authorityId = actor.kind === 'visitor' ? undefined : actor.authorityId
  return authorityId ?? refuse(403, reason('legislation.desk-only'))
}
