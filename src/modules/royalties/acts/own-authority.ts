import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** The authority that pays; refuses who works in none (403). */
export const ownAuthority = (actor: Actor): Id<'authority'> =>
  (actor.kind === 'visitor' ? undefined : actor.authorityId) ?? refuse(403, reason('royalties.editors-only'))
