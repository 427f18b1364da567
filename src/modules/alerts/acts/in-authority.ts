import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Actor, Tx } from '#platform/database/index.ts'

/** The same transaction in the name of one authority: Krông itself ends and sends for each. */
export function inAuthority(tx: Tx, authorityId: Id<'authority'>): Tx {
  if (tx.actor.kind !== 'system') throw new TypeError('only Krông itself crosses authorities')
  return {
    ...tx,
    actor: { ...tx.actor, authorityId },
    announce: (announcement) => tx.announce({ ...announcement, authorityId }),
  }
}

/** The authority for which the actor acts; refuses whoever acts for none (403). */
export const authorityOf = (actor: Actor): Id<'authority'> =>
  (actor.kind === 'visitor' ? undefined : actor.authorityId) ?? refuse(403, reason('alerts.other-authority'))

/** Who acts, as rows keep it. */
export const signature = (actor: Actor): { readonly by: string | null; readonly byName: string } =>
  actor.kind === 'person' ? { by: actor.accountId, byName: actor.name } : { by: null, byName: 'Krông' }
