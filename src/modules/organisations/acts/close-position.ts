import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutPosition, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import type { PositionId } from '../position.ts'
import { mayEdit } from '../rules/access.ts'
import { mayDissolve } from '../rules/changes.ts'
import { lastDayBefore } from '../rules/validity.ts'
import { endPosition, lockPosition } from '../store/positions.ts'

export type ClosePosition = Edit & {
  readonly positionId: PositionId
  /** First day without it. */
  readonly on: Temporal.PlainDate
}

/** Abolishes a post; whoever holds it loses its roles on that day. */
export async function closePosition(tx: Tx, input: ClosePosition): Promise<void> {
  const position = await lockPosition(tx, input.positionId)
  permit(mayEdit(tx.actor, position.authorityId))
  permit(mayDissolve(position, { on: input.on, latestStart: position.validFrom, orphans: [] }, input), 422)

  await endPosition(tx, position.id, lastDayBefore(input.on))
  await tx.announce(
    aboutPosition(events.positionClosed, position, { before: position, after: { on: input.on } }, input),
  )
}
