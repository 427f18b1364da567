import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'

/** Who may edit units, positions, villages and contacts of an authority: its own administrator, and Krông itself. */
export function mayEdit(actor: Actor, authorityId: AuthorityId): Verdict {
  if (actor.kind === 'system') return []
  if (actor.kind === 'visitor') return [reason('organisations.not-administrator')]
  return [
    ...(actor.roles.includes('administrator') ? [] : [reason('organisations.not-administrator')]),
    ...(actor.authorityId === authorityId ? [] : [reason('organisations.other-authority')]),
  ]
}

/** Who may order what reaches across authorities (creating, merging, splitting, dissolving, codes): an instance administrator. */
export function mayOrder(actor: Actor): Verdict {
  if (actor.kind === 'system') return []
  const ordered = actor.kind === 'person' && actor.roles.includes('instance-administrator')
  return ordered ? [] : [reason('organisations.not-instance-administrator')]
}

/** Who may carry such an order out: only Krông itself, whose database role crosses the walls; the page asks `mayOrder` first. */
export function mayRearrange(actor: Actor): Verdict {
  return actor.kind === 'system' ? [] : [reason('organisations.not-instance-administrator')]
}
