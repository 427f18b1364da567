import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** Who reads every document of their authority reads every packet of it: its registry, its leaders, and whoever was lent their power. */
export const registryRoles = ['clerk', 'leader', 'power:register', 'power:direct'] as const

/** Who sees the packets of their authority. */
export function maySeeExchange(actor: Actor): Verdict {
  const may = actor.kind === 'person' && registryRoles.some((role) => actor.roles.includes(role))
  return may ? [] : [reason('exchange.not-registry')]
}
