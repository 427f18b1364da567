import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayCarryOut } from '../rules/schemes.ts'
import { positionOf } from '../rules/position-of.ts'
import type { PlannedSuccessor, SchemeId } from '../scheme.ts'
import { insertPosition } from '../store/positions.ts'
import { completeScheme, lockScheme } from '../store/schemes.ts'
import { dissolveAuthority } from './dissolve-authority.ts'
import { mergeAuthorities } from './merge-authorities.ts'
import { writeUnit } from './write-unit.ts'

export type CarryOutScheme = Edit & { readonly schemeId: SchemeId; readonly on: Temporal.PlainDate }

async function equip(
  tx: Tx,
  { id, units, sample }: PlannedSuccessor,
  on: Temporal.PlainDate,
  edit: Edit,
): Promise<void> {
  for (const { positions = [], ...planned } of units) {
    const marked = { validFrom: on, sample: sample ?? false }
    const unitId = await writeUnit(tx, { ...planned, ...marked, authorityId: id }, edit)
    for (const position of positions) {
      await insertPosition(tx, { ...positionOf({ ...position, ...marked, unitId }, id), reason: edit.reason })
    }
  }
}

/**
 * Carries a planned rearrangement out as one act: from `on` the successors answer, with their units and posts; what they continue
 * ended the day before. Any step that may not be taken undoes all. @see NQ 1680/NQ-UBTVQH15 for the one of 2025
 */
export async function carryOutScheme(
  tx: Tx,
  { schemeId, on, ...edit }: CarryOutScheme,
): Promise<AuthorityId[]> {
  const scheme = await lockScheme(tx, schemeId)
  permit(mayRearrange(tx.actor))
  permit(mayCarryOut(scheme), 409)
  const { instrument, sample, authorityId } = scheme
  const legal = { ...edit, on, instrument, sample }

  const successorIds: AuthorityId[] = []
  for (const { fromIds, successor } of scheme.steps) {
    if (successor) {
      successorIds.push(await mergeAuthorities(tx, { ...legal, fromIds, into: successor }))
      await equip(tx, successor, on, edit)
    } else {
      for (const id of fromIds) await dissolveAuthority(tx, { ...legal, authorityId: id })
    }
  }
  await completeScheme(tx, schemeId, on, authorOf(tx.actor, edit))
  const told = { before: { plannedOn: scheme.plannedOn }, after: { schemeId, on, successorIds } }
  await tx.announce(aboutAuthority(events.schemeCarriedOut, authorityId, told, edit))
  return successorIds
}
