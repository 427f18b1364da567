import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayDissolve } from '../rules/changes.ts'
import { lastDayBefore } from '../rules/validity.ts'
import { endUnit, findLatestUnitStart } from '../store/closing.ts'
import { insertDescent } from '../store/lineage.ts'
import { listUnits, lockUnit } from '../store/units.ts'
import type { UnitId } from '../unit.ts'

export type DissolveUnit = Edit & {
  readonly unitId: UnitId
  /** First day without it. */
  readonly on: Temporal.PlainDate
  readonly instrument: string
  /** The unit of the same authority that takes its work over, if one does. */
  readonly successorId?: UnitId
}

/** Ends a unit and its positions (giải thể), naming the unit that takes over where there is one. */
export async function dissolveUnit(tx: Tx, input: DissolveUnit): Promise<void> {
  const { unitId, on, instrument, successorId } = input
  const unit = await lockUnit(tx, unitId, on)
  permit(mayEdit(tx.actor, unit.authorityId))
  const others = await listUnits(tx, unit.authorityId, on)
  const orphans = others.filter(({ parentUnitId }) => parentUnitId === unitId).map(({ name }) => name)
  const successorLives = !successorId || others.some(({ id }) => id === successorId && id !== unitId)
  permit(
    [
      ...mayDissolve(unit, { on, latestStart: await findLatestUnitStart(tx, unitId), orphans }, input),
      ...(successorLives ? [] : [reason('organisations.unit-elsewhere')]),
    ],
    422,
  )

  await endUnit(tx, unitId, lastDayBefore(on))
  await insertDescent(tx, {
    authorityId: unit.authorityId,
    unitId,
    toAuthorityId: successorId ? unit.authorityId : null,
    toUnitId: successorId ?? null,
    kind: successorId ? 'merge' : 'dissolve',
    effectiveOn: on,
    instrument,
    reason: input.reason,
    changedBy: authorOf(tx.actor, input),
    sample: unit.sample,
  })
  await tx.announce(
    aboutUnit(events.unitDissolved, unit, { before: unit, after: { on, instrument, successorId } }, input),
  )
}
