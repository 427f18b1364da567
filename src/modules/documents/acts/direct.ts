import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { getUnit } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Part } from '../assignment.ts'
import type { DocumentId } from '../document.ts'
import { mayDirect } from '../rules/access.ts'
import { mustNameUnits } from '../rules/direction.ts'
import {
  endAssignments,
  insertAssignment,
  listAssignments,
  type NewAssignment,
} from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { endReaders, insertReader } from '../store/readers.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Direct = {
  readonly documentId: DocumentId
  /** Ý kiến chỉ đạo, in the leader's words. */
  readonly instruction: string
  readonly leadUnitId: Id<'unit'>
  readonly supportUnitIds?: readonly Id<'unit'>[]
  readonly informationUnitIds?: readonly Id<'unit'>[]
  readonly dueAt?: Temporal.Instant | null
}

/** Gives part of the work to a unit; in a unit that nobody heads, as many in a commune, to everybody in it at once. */
async function giveToUnit(tx: Tx, given: NewAssignment): Promise<void> {
  const { documentId, unitId } = given
  const underId = await insertAssignment(tx, given)
  await insertReader(tx, { documentId, unitId, because: 'assignment', becauseId: underId })
  const people = await listColleagues(tx, { unitId })
  if (people.some(({ roles }) => roles.includes('unit-head'))) return
  for (const account of people) {
    const becauseId = await insertAssignment(tx, { ...given, underId, account })
    await insertReader(tx, { documentId, accountId: account.id, because: 'assignment', becauseId })
  }
}

/** Says who settles a paper: the unit that leads, those that support, those that know, and by when (chỉ đạo). A new direction takes the place of the one before. @see NĐ 30/2020 Đ.23.2 */
export async function direct(tx: Tx, direction: Direct): Promise<void> {
  const { documentId, instruction, leadUnitId, supportUnitIds = [], informationUnitIds = [] } = direction
  const document = await lockDocument(tx, documentId)
  permit(mayDirect(await standingOn(tx, documentId), document))
  permit(mustNameUnits({ leadUnitId, supportUnitIds, informationUnitIds }), 422)

  const dueAt = direction.dueAt ?? document.dueAt
  if (dueAt && Temporal.Instant.compare(dueAt, tx.now) <= 0) refuse(422, reason('documents.due-past'))
  const before = (await listAssignments(tx, documentId)).filter(({ ended }) => !ended)
  await endReaders(
    tx,
    await endAssignments(
      tx,
      before.map(({ id }) => id),
      { how: 'withdrawn', note: 'chỉ đạo mới' },
    ),
  )

  const given: readonly (readonly [Part, Id<'unit'>])[] = [
    ['lead', leadUnitId],
    ...supportUnitIds.map((id) => ['support', id] as const),
    ...informationUnitIds.map((id) => ['information', id] as const),
  ]
  const names: Record<Part, string[]> = { lead: [], support: [], information: [] }
  for (const [part, unitId] of given) {
    const unit = await getUnit(tx, unitId)
    if (unit.authorityId !== document.authorityId) refuse(422, reason('documents.choose-unit'))
    names[part].push(unit.name)
    const due = part === 'information' ? null : dueAt
    await giveToUnit(tx, { documentId, part, unitId, unitName: unit.name, instruction, dueAt: due })
  }
  await move(tx, document, 'direct', {
    changes: { lead_unit_id: leadUnitId, due_at: dueAt, lead_account_id: null },
    note: instruction,
    details: {
      lead: names.lead.join('; '),
      support: names.support.join('; '),
      information: names.information.join('; '),
      due: dueAt?.toString() ?? '',
    },
    after: { leadUnitId, supportUnitIds, informationUnitIds, dueAt: dueAt?.toString() ?? null },
  })
}
