import type { Id } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'
import type { SessionState } from '../session.ts'
import { rolesOf } from './roles.ts'

/** Minutes after a password, code or passkey during which signing needs no other. */
export const freshMinutes = 10

/** True while the last proof of identity is recent enough to sign and to change credentials. */
export function isFresh(
  { authenticatedAt }: Pick<SessionState, 'authenticatedAt'>,
  now: Temporal.Instant,
): boolean {
  return now.since(authenticatedAt).total('minutes') < freshMinutes
}

/** Does the policy demand a second factor that this person has not set up yet? */
export function lacksSecondFactor(state: SessionState): boolean {
  const { hasSecondFactor, secondFactorPolicy, methods, places, grantedRoles } = state
  if (hasSecondFactor || secondFactorPolicy.mode !== 'required' || methods.includes('provider')) return false
  const roles = [...places.flatMap((place) => place.roles), ...grantedRoles]
  return roles.some((role) => secondFactorPolicy.roles.includes(role))
}

/** The actor that a session makes at this moment: post, roles, and for whom. */
export function actorOf(state: SessionState): Actor & { kind: 'person' } {
  const { accountId, displayName, authorityId, places, organisation, delegation } = state
  const place = delegation?.place ?? places[0]
  const unitId: Id<'unit'> | undefined = organisation?.unitId ?? place?.unitId
  return {
    kind: 'person',
    accountId,
    name: displayName,
    authorityId,
    ...(unitId ? { unitId } : {}),
    ...(place ? { positionId: place.positionId } : {}),
    ...(delegation
      ? {
          actingFor: { accountId: delegation.fromId, name: delegation.fromName, delegationId: delegation.id },
        }
      : organisation
        ? { actingFor: { accountId: organisation.id, name: organisation.name } }
        : {}),
    roles: rolesOf(state),
  }
}

/** Where the person works and for whom they act, in words: 'Văn thư · UBND xã Tà Long'. */
export function placeNameOf({ places, authorityName, delegation }: SessionState): string | undefined {
  const title = (delegation?.place ?? places[0])?.title
  const words = [title, authorityName].filter((word) => word !== undefined && word !== null)
  return words.length > 0 ? words.join(' · ') : undefined
}
