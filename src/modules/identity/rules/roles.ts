import type { Actor } from '#platform/database/index.ts'
import { administratorRole, instanceAdministratorRole } from '../account.ts'
import { type Power, powerMark, powersOfRole } from '../powers.ts'
import type { LiveDelegation, SessionState } from '../session.ts'

/** The roles that a delegation lends: a mark for each power, and a role of the giver whose every power was lent. */
export function rolesOfDelegation({ powers, place }: LiveDelegation): string[] {
  const whole = (place?.roles ?? []).filter((role) => {
    const needed = powersOfRole[role] ?? []
    return needed.length > 0 && needed.every((power) => powers.includes(power))
  })
  return [...powers.map(powerMark), ...whole]
}

/** The roles of a session at this moment: of the post acted from, or of the delegation acted under; role grants come along with one's own post only. A post of one authority never gives the whole instance. */
export function rolesOf({ places, grantedRoles, delegation, organisation }: SessionState): readonly string[] {
  if (delegation) return [...new Set(rolesOfDelegation(delegation))]
  const ofPost = (places[0]?.roles ?? []).filter((role) => role !== instanceAdministratorRole)
  const own = [...ofPost, ...grantedRoles]
  return [...new Set(organisation ? [...own, 'organisation'] : own)]
}

/** May this actor use a power: by role, or lent by a delegation that is alive? The question every module asks instead of looking at roles. */
export function hasPower(actor: Actor, power: Power): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return actor.roles.some((role) => role === powerMark(power) || powersOfRole[role]?.includes(power))
}

/** Does this actor administer the accounts of their authority? */
export function isAdministrator(actor: Actor): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return actor.roles.includes(administratorRole) || actor.roles.includes(instanceAdministratorRole)
}

/** Does this actor administer every authority of the instance? */
export function isInstanceAdministrator(actor: Actor): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return actor.roles.includes(instanceAdministratorRole)
}
