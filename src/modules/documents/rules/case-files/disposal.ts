import { reason, type Verdict } from '#kit/refusal.ts'
import { type Disposal, disposalState } from '../../disposal.ts'
import type { Standing } from '../access.ts'

const must = (fine: boolean, code: string): Verdict => (fine ? [] : [reason(code)])

/** Seeing proposals of disposal: the registry, the leaders, heads of units. */
export const maySeeDisposals = (standing: Standing): Verdict =>
  must(standing.registers || standing.directs || standing.headOf !== null, 'documents.disposal-not-yours')

/** Proposing: the registry, which keeps the archive of the office. */
export const mayProposeDisposal = (standing: Standing): Verdict =>
  must(standing.registers, 'documents.clerks-only')

/** Examining: a head of unit, a leader or another clerk; never who proposed it. */
export const mayExamine = (standing: Standing, disposal: Disposal): Verdict => [
  ...maySeeDisposals(standing),
  ...must(standing.accountId !== disposal.proposedBy, 'documents.disposal-own'),
  ...must(disposalState(disposal) === 'proposed', 'documents.disposal-examined-already'),
]

/** Deciding: a leader, after somebody else examined it. */
export const mayDecide = (standing: Standing, disposal: Disposal): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...must(disposalState(disposal) !== 'proposed', 'documents.disposal-not-examined'),
  ...must(standing.accountId !== disposal.examinedBy, 'documents.disposal-examined-by-you'),
  ...must(disposal.approved === null, 'documents.disposal-decided-already'),
]
