import { reason, type Verdict } from '#kit/refusal.ts'
import type { Assignment } from '../../assignment.ts'
import type { Document } from '../../document.ts'
import { mayUrge, ownAssignments, type Standing } from '../access.ts'

/** Seeing what is late of the whole authority (leaders, registry) or of the own unit (its head). @see NĐ 30/2020 Đ.24.3 */
export const mayWatchLate = ({ directs, registers, headOf }: Standing): Verdict =>
  directs || registers || headOf !== null ? [] : [reason('documents.watchers-only')]

/** Asking why one part of the work is late: whoever may urge the paper, and the head of the unit that has the part. */
export function mayAskWhy(
  standing: Standing,
  document: Document,
  part: Pick<Assignment, 'unitId'> | undefined,
): Verdict {
  const ownUnit = standing.headOf !== null && standing.headOf === part?.unitId
  return mayUrge(ownUnit ? { ...standing, headOf: document.leadUnitId ?? null } : standing, document)
}

/** Answering why a part is late: whoever has it, or heads the unit that has it. */
export function mayExplain(
  standing: Standing,
  assignments: readonly Assignment[],
  asked: Pick<Assignment, 'id' | 'unitId'> | undefined,
): boolean {
  const own = ownAssignments(standing, assignments)
  if (!asked) return own.some(({ part }) => part === 'lead')
  return own.some(({ id }) => id === asked.id) || standing.headOf === asked.unitId
}
