import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'

/** The authority whose rows are asked for; nobody's where the reader works in none. The wall asks the same once more. */
export const ownOf = ({ actor }: Reader): Id<'authority'> | null =>
  (actor.kind === 'visitor' ? undefined : actor.authorityId) ?? null
