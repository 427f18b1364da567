import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { termSet } from '../events.ts'
import { maySetTerms } from '../rules/access.ts'
import { insertOfficeTerm, listTerms } from '../store/terms.ts'
import type { EnquiryTerm } from '../term.ts'

/** Sets a term of the own authority from today on, naming the text it stands on; refuses where a decree fixes the figure. What arrived before keeps its day. */
export async function setTerm(
  tx: Tx,
  { kind, code, count, source }: Pick<EnquiryTerm, 'kind' | 'code' | 'count' | 'source'>,
): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('enquiries.leaders-only'))
  permit(maySetTerms(actor, actor.authorityId))
  const term = (await listTerms(tx, actor.authorityId)).find((one) => one.kind === kind && one.code === code)
  if (!term || term.fixed) return refuse(422, reason('enquiries.term-fixed'))

  if (code !== 'keep' && count > 365) refuse(422, reason('enquiries.count-wrong'))

  const { unit } = term
  await insertOfficeTerm(tx, actor.authorityId, { kind, code, count, unit, source, validFrom: tx.today })

  await tx.announce(termSet(actor.authorityId, `${kind}:${code}`, { count, unit, source }))
}
