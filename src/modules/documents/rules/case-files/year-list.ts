import { reason, type Verdict } from '#kit/refusal.ts'
import type { Standing } from '../access.ts'

type List = { readonly approvedAt: Temporal.Instant | null }
const must = (fine: boolean, code: string): Verdict => (fine ? [] : [reason(code)])

/** Writing the list of a year: the registry every line, the head of a unit those of the unit, until it is approved. */
export const mayDraftList = (standing: Standing, list: List, unitId: string | null): Verdict => [
  ...must(
    standing.registers || (standing.headOf !== null && standing.headOf === unitId),
    'documents.case-list-drafters-only',
  ),
  ...must(list.approvedAt === null, 'documents.case-list-approved-already'),
]

/** Approving it: the leaders. */
export const mayApproveList = (standing: Standing, list: List, entries: number): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...must(list.approvedAt === null, 'documents.case-list-approved-already'),
  ...must(entries > 0, 'documents.case-list-empty'),
]
