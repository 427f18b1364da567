import type { Id } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'

/** Whom a row names as its author. */
export const authorOf = (actor: Actor): { id: Id<'account'> | null; name: string } =>
  actor.kind === 'person'
    ? { id: actor.accountId, name: actor.name }
    : { id: null, name: actor.kind === 'system' ? actor.name : 'Người dân' }
