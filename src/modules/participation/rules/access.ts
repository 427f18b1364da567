import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** Who answers for what readers of their authority say. */
export const moderatorRoles = ['editor', 'leader', 'administrator'] as const

/** Whether the actor may moderate, answer, and arrange what readers say: editors, leaders and administrators, each for their authority. */
export function mayModerate(actor: Actor): Verdict {
  if (actor.kind === 'system') return []
  return actor.kind === 'person' && moderatorRoles.some((role) => actor.roles.includes(role))
    ? []
    : [reason('participation.moderators-only')]
}
