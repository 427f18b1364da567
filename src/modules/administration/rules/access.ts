import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** May this actor see and steer the instance as a whole? Krông itself and administrators of the instance may. */
export function mayRunInstance(actor: Actor): Verdict {
  const may =
    actor.kind === 'system' || (actor.kind === 'person' && actor.roles.includes('instance-administrator'))
  return may ? [] : [reason('administration.instance-only')]
}
