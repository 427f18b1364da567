import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayAssign, ownAssignments } from '../rules/access.ts'
import { endAssignments, insertAssignment, listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { endReaders, insertReader } from '../store/readers.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Assign = {
  readonly documentId: DocumentId
  /** Who does the unit's part. */
  readonly leadId: Id<'account'>
  readonly supportIds?: readonly Id<'account'>[]
  readonly instruction?: string
  readonly dueAt?: Temporal.Instant | null
}

/** The head of a unit gives its part of the work to people of the unit (phân công); who had it before is let go and stops seeing it. @see NĐ 30/2020 Đ.24 */
export async function assign(tx: Tx, given: Assign): Promise<void> {
  const { documentId, leadId, supportIds = [], instruction = '' } = given
  const document = await lockDocument(tx, documentId)
  const all = await listAssignments(tx, documentId)
  const standing = await standingOn(tx, documentId)
  permit(mayAssign(standing, document, all))

  const unit = ownAssignments(standing, all).find(
    ({ accountId, part }) => !accountId && part !== 'information',
  )!
  const dueAt = given.dueAt ?? unit.dueAt
  if (dueAt && unit.dueAt && Temporal.Instant.compare(dueAt, unit.dueAt) > 0)
    refuse(422, reason('documents.due-after-unit'))
  const had = all.filter(({ underId, ended }) => underId === unit.id && !ended).map(({ id }) => id)
  await endReaders(tx, await endAssignments(tx, had, { how: 'withdrawn', note: 'phân công lại' }))

  const people = await listColleagues(tx, { unitId: unit.unitId })
  const names: string[] = []
  for (const id of new Set([leadId, ...supportIds])) {
    const account = people.find((one) => one.id === id) ?? refuse(422, reason('documents.choose-person'))
    names.push(account.name)
    const part = id === leadId ? unit.part : 'support'
    const { unitId, unitName } = unit
    const assignmentId = await insertAssignment(tx, {
      documentId,
      underId: unit.id,
      part,
      unitId,
      unitName,
      instruction,
      dueAt,
      account: { id: account.id, name: account.name },
    })
    await insertReader(tx, {
      documentId,
      accountId: account.id,
      because: 'assignment',
      becauseId: assignmentId,
    })
  }
  await move(tx, document, 'assign', {
    changes: unit.part === 'lead' ? { lead_account_id: leadId } : {},
    note: instruction,
    details: { to: names.join('; '), unit: unit.unitName },
    after: { leadId, supportIds, unitId: unit.unitId },
  })
}
