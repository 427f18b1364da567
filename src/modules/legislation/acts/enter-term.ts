import { isInstanceAdministrator } from '#modules/identity/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Actor, Tx } from '#platform/database/index.ts'
import type { ConsultationTerm } from '../consultation.ts'
import { termEntered } from '../events.ts'
import { insertTerm } from '../store/consultations.ts'

/** Whether the actor keeps the least days of consultations: who administers the instance. */
export const mayEnterTerms = (actor: Actor): boolean => isInstanceAdministrator(actor)

/** Sets the least days of consultations of a kind from a day on, with the source. Krông itself writes it, at the word of who administers the instance. */
export async function enterTerm(
  tx: Tx,
  { byName, ...term }: ConsultationTerm & { readonly byName: string },
): Promise<void> {
  if (tx.actor.kind !== 'system') refuse(403, reason('legislation.instance-only'))
  if (!(await insertTerm(tx, term, byName))) refuse(409, reason('legislation.term-twice'))
  await tx.announce(termEntered({ ...term, validFrom: term.validFrom.toString(), byName }))
}
