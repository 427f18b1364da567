import type { Actor } from '#platform/database/index.ts'
import type { DeskRoom } from '../parts/desk-tabs.tsx'
import { directs, maySetTerms } from '../rules/access.ts'
import type { Scope } from '../desk-view.ts'

/** Whose enquiries somebody sees on the desk: who directs them sees all, others what lies with them. */
export const scopeOf = (actor: Actor): Scope =>
  actor.kind === 'person'
    ? { all: directs(actor), accountId: actor.accountId, unitId: actor.unitId ?? null }
    : { all: false, accountId: null, unitId: null }

/** Which rooms of the desk are open to somebody. */
export function roomsOf(actor: Actor): readonly DeskRoom[] {
  const setsTerms = actor.kind === 'person' && maySetTerms(actor, actor.authorityId).length === 0
  return [
    'enquiries',
    ...(directs(actor) ? (['receptions', 'week'] as const) : []),
    ...(setsTerms ? (['terms'] as const) : []),
  ]
}
