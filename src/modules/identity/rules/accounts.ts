import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import { type Account, instanceAdministratorRole } from '../account.ts'
import { isAdministrator, isInstanceAdministrator } from './roles.ts'

/** May this actor create and change accounts of an authority? Its administrators may; the wall sees to whose it is. */
export function mayAdminister(actor: Actor, authorityId: string): Verdict {
  const reasons = isAdministrator(actor) ? [] : [reason('identity.administrators-only')]
  const own = actor.kind === 'system' || (actor.kind === 'person' && actor.authorityId === authorityId)
  return own ? reasons : [...reasons, reason('identity.other-authority')]
}

/** May this actor change this account? Who administers the instance is changed by their like only: nobody becomes them by laying them a new password. */
export function mayChange(actor: Actor, account: Account, grants: readonly { role: string }[]): Verdict {
  const reasons = [...mayAdminister(actor, account.authorityId)]
  if (grants.some(({ role }) => role === instanceAdministratorRole) && !isInstanceAdministrator(actor))
    reasons.push(reason('identity.instance-administrators-only'))
  return reasons
}

/** May this actor close this account? Not their own, and only once. */
export function mayClose(actor: Actor, account: Account): Verdict {
  const reasons = [...mayAdminister(actor, account.authorityId)]
  if (actor.kind === 'person' && actor.accountId === account.id) reasons.push(reason('identity.not-yourself'))
  if (account.closing) reasons.push(reason('identity.closed-already'))
  return reasons
}

/** May this actor give this role? Nobody gives the whole instance who does not administer it. */
export function mayGrantRole(actor: Actor, account: Account, role: string): Verdict {
  const reasons = [...mayAdminister(actor, account.authorityId)]
  if (role === instanceAdministratorRole && !isInstanceAdministrator(actor))
    reasons.push(reason('identity.instance-administrators-only'))
  if (account.kind !== 'person') reasons.push(reason('identity.persons-only'))
  return reasons
}

const usernameShape = /^[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]$/

/** Is this a name to sign in with: 3 to 40 small letters, digits, dots, hyphens? (Citizens sign in with phone or e-mail instead.) */
export function isUsername(text: string): boolean {
  return usernameShape.test(text) && !text.includes('..')
}
