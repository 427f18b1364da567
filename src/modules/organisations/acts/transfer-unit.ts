import { newId } from '#kit/ids.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayChange, mayCite, mayDissolve } from '../rules/changes.ts'
import { lastDayBefore } from '../rules/validity.ts'
import { getAuthority } from '../store/authorities.ts'
import { endUnit, findLatestUnitStart } from '../store/closing.ts'
import { insertDescent } from '../store/lineage.ts'
import { insertPosition, listPositions } from '../store/positions.ts'
import { listUnits, lockUnit } from '../store/units.ts'
import type { UnitId } from '../unit.ts'
import { writeUnit } from './write-unit.ts'

export type TransferUnit = Edit & {
  readonly unitId: UnitId
  readonly toAuthorityId: AuthorityId
  readonly on: Temporal.PlainDate
  readonly instrument: string
}

/** Hands a unit with its positions over to another authority: it ends here and continues there as a new row, joined by lineage. */
export async function transferUnit(tx: Tx, input: TransferUnit): Promise<UnitId> {
  const { unitId, toAuthorityId, on, instrument } = input
  const unit = await lockUnit(tx, unitId, on)
  permit(mayRearrange(tx.actor))
  const receiving = await getAuthority(tx, toAuthorityId, on)
  const below = (await listUnits(tx, unit.authorityId, on)).filter(
    ({ parentUnitId }) => parentUnitId === unitId,
  )
  const ending = {
    on,
    latestStart: await findLatestUnitStart(tx, unitId),
    orphans: below.map(({ name }) => name),
  }
  permit(
    [
      ...mayDissolve(unit, ending, input),
      ...mayCite(instrument),
      ...(toAuthorityId === unit.authorityId
        ? [reason('organisations.same-authority')]
        : mayChange(receiving, on, input)),
    ],
    422,
  )

  const positions = await listPositions(tx, { unitId, day: on })
  await endUnit(tx, unitId, lastDayBefore(on))
  const next = { ...unit, id: newId<'unit'>(), authorityId: toAuthorityId, parentUnitId: null, validFrom: on }
  await writeUnit(tx, next, input)
  for (const position of positions) {
    const fresh = {
      id: newId<'position'>(),
      authorityId: toAuthorityId,
      unitId: next.id,
      validFrom: on,
      validTo: null,
    }
    await insertPosition(tx, { ...position, ...fresh, reason: input.reason })
  }
  await insertDescent(tx, {
    authorityId: unit.authorityId,
    unitId,
    toAuthorityId,
    toUnitId: next.id,
    kind: 'transfer',
    effectiveOn: on,
    instrument,
    reason: input.reason,
    changedBy: authorOf(tx.actor, input),
    sample: unit.sample,
  })
  const told = { before: unit, after: { toAuthorityId, toUnitId: next.id, on, instrument } }
  await tx.announce(aboutUnit(events.unitTransferred, unit, told, input))
  return next.id
}
