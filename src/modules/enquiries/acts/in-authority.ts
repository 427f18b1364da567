import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'

/** The same transaction in the name of one authority: Krông itself takes enquiries in for each. */
export function inAuthority(tx: Tx, authorityId: Id<'authority'>): Tx {
  if (tx.actor.kind !== 'system') throw new TypeError('only Krông itself crosses authorities')
  return {
    ...tx,
    actor: { ...tx.actor, authorityId },
    announce: (announcement) => tx.announce({ ...announcement, authorityId }),
  }
}
