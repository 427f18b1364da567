import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { PositionKind, Role } from '../position.ts'

type Usual = { readonly roles: readonly Role[]; readonly rank: number }

/** Roles and order that go with a kind of post unless the authority decides otherwise. */
export const usualOf: Readonly<Record<PositionKind, Usual>> = {
  chair: { roles: ['leader'], rank: 1 },
  'vice-chair': { roles: ['leader'], rank: 2 },
  'office-head': { roles: ['leader', 'unit-head'], rank: 3 },
  'office-deputy': { roles: ['unit-head'], rank: 4 },
  head: { roles: ['unit-head'], rank: 5 },
  'deputy-head': { roles: ['unit-head'], rank: 6 },
  clerk: { roles: ['clerk'], rank: 8 },
  specialist: { roles: ['specialist'], rank: 9 },
  'one-stop-officer': { roles: ['one-stop-officer'], rank: 9 },
  editor: { roles: ['editor', 'specialist'], rank: 9 },
  'it-administrator': { roles: ['administrator', 'specialist'], rank: 9 },
  other: { roles: [], rank: 10 },
}

/** Nobody gives away more than an authority's own roles: the instance's administration is given by one who has it, or by Krông. */
export function mayGive(actor: Actor, roles: readonly Role[]): Verdict {
  if (actor.kind === 'system' || !roles.includes('instance-administrator')) return []
  const has = actor.kind === 'person' && actor.roles.includes('instance-administrator')
  return has ? [] : [reason('organisations.not-instance-administrator')]
}
