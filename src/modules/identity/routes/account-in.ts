import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'

/** An id that the address names; refuses (404, with the word that is said) what is no id. */
export function idIn<Kind extends string>(visit: Visit, name: string, missing: string): Id<Kind> {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason(missing))
}

/** The account that the address names. */
export function accountIn(visit: Visit): AccountId {
  return idIn<'account'>(visit, 'id', 'identity.no-such-account')
}

/** The authority that the address names (`co-quan`); undefined when it names none. */
export function namedAuthority(visit: Visit): AuthorityId | undefined {
  const id = visit.query('co-quan')
  return isId(id) ? (id as AuthorityId) : undefined
}
