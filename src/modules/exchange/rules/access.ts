import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** Who sees the packets of their authority: its registry and its leaders. */
export function maySeeExchange(actor: Actor): Verdict {
  const may =
    actor.kind === 'person' && ['clerk', 'leader', 'administrator'].some((role) => actor.roles.includes(role))
  return may ? [] : [reason('exchange.not-registry')]
}
