import type { AuthorityId } from '../authority.ts'
import type { Descent } from '../lineage.ts'
import type { Validity } from '../validity.ts'
import { coversDay } from './validity.ts'

type Thread = Pick<Descent, 'authorityId' | 'unitId' | 'toAuthorityId' | 'effectiveOn'>
type Alive = Validity & { readonly id: AuthorityId }

/** The direct successors of an authority that had taken over by the day. */
export function successorsOf(
  threads: readonly Thread[],
  id: AuthorityId,
  day: Temporal.PlainDate,
): AuthorityId[] {
  return threads
    .filter((thread) => thread.authorityId === id && thread.unitId === null)
    .filter((thread) => Temporal.PlainDate.compare(thread.effectiveOn, day) <= 0)
    .flatMap((thread) => thread.toAuthorityId ?? [])
}

/**
 * Who answers for an authority on a day: itself while it lives, otherwise whoever its successors come to, through any number of
 * steps; a split gives several, a dissolution without successor none. Before its birth nobody answers.
 */
export function answersFor(
  threads: readonly Thread[],
  authorities: readonly Alive[],
  id: AuthorityId,
  day: Temporal.PlainDate,
): AuthorityId[] {
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  const seen = new Set<AuthorityId>()
  const answering: AuthorityId[] = []
  const queue = [id]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const authority = byId.get(next)
    if (!authority || seen.has(next)) continue
    seen.add(next)
    if (coversDay(authority, day)) answering.push(next)
    else if (Temporal.PlainDate.compare(authority.validFrom, day) <= 0)
      queue.push(...successorsOf(threads, next, day))
  }
  return answering
}
