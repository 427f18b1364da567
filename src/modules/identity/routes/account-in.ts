import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import type { AccountId } from '../account.ts'

/** The account that the address names; refuses 404 what is no id. */
export function accountIn(visit: Visit): AccountId {
  const id = visit.param('id')
  return isId(id) ? (id as AccountId) : refuse(404, reason('identity.no-such-account'))
}
