import { permit, Refusal } from '#kit/refusal.ts'
import type { Act } from '#platform/database/index.ts'
import type { Attempt, FormState, Visit } from '#platform/web/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit, mayOrder } from '../rules/access.ts'

/** Says whether the person may open the edit forms of an authority: as its administrator, or as the instance's. */
export function maySee(visit: Visit, authorityId: AuthorityId): boolean {
  return mayEdit(visit.actor, authorityId).length === 0 || mayOrder(visit.actor).length === 0
}

/** Refuses (403, with reasons) who may neither edit this authority nor order across authorities. */
export function permitEditing(visit: Visit, authorityId: AuthorityId): void {
  if (!maySee(visit, authorityId)) permit(mayEdit(visit.actor, authorityId))
}

/**
 * Does an act at the order of the person: as themselves within their own authority; what reaches across authorities is done by Krông
 * itself after the rule `mayOrder` said yes, and the record keeps who ordered it. A refusal comes back with the form filled.
 */
export async function order<Input extends Edit, Result>(
  visit: Visit,
  act: Act<Input, Result>,
  input: Input,
  form: FormState,
  { within }: { within?: AuthorityId } = {},
): Promise<Attempt<Result>> {
  const { actor } = visit
  if (within && mayEdit(actor, within).length === 0) return visit.attempt(act, input, form)
  permit(mayOrder(actor))
  const orderedBy = actor.kind === 'person' ? { accountId: actor.accountId, name: actor.name } : undefined
  try {
    return { ok: true, value: await visit.actAsSystem('organisations', act, { ...input, orderedBy }) }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { ok: false, form: { values: form.values, errors: {}, refusal: fault } }
  }
}
