import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId, NewAuthority } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayChange, mayCite } from '../rules/changes.ts'
import { maySplit } from '../rules/rearranging.ts'
import { lockAuthority } from '../store/authorities.ts'
import { insertDescent } from '../store/lineage.ts'
import { endOne } from './end-one.ts'
import { writeAuthority } from './write-authority.ts'

export type SplitAuthority = Edit & {
  readonly fromId: AuthorityId
  readonly successors: readonly Omit<NewAuthority, 'validFrom'>[]
  /** True when the original lives on beside what was cut off (tách); false when it ends (chia). */
  readonly originalStays: boolean
  readonly on: Temporal.PlainDate
  readonly instrument: string
  readonly sample?: boolean
}

/** Splits an authority (chia, tách) into new ones from a day on; which villages go where is recorded afterwards. */
export async function splitAuthority(tx: Tx, input: SplitAuthority): Promise<AuthorityId[]> {
  const { fromId, successors, originalStays, on, instrument, sample = false, ...edit } = input
  permit(mayRearrange(tx.actor))
  const before = await lockAuthority(tx, fromId, on)
  permit(
    [...maySplit(successors.length, originalStays), ...mayCite(instrument), ...mayChange(before, on, edit)],
    422,
  )

  if (!originalStays) await endOne(tx, fromId, on, edit)
  const successorIds: AuthorityId[] = []
  for (const successor of successors) {
    const toAuthorityId = await writeAuthority(tx, { ...successor, validFrom: on }, edit)
    successorIds.push(toAuthorityId)
    const thread = {
      authorityId: fromId,
      unitId: null,
      toAuthorityId,
      toUnitId: null,
      kind: 'split' as const,
    }
    const changedBy = authorOf(tx.actor, edit)
    await insertDescent(tx, {
      ...thread,
      effectiveOn: on,
      instrument,
      reason: edit.reason,
      changedBy,
      sample,
    })
  }
  const told = { before, after: { successorIds, originalStays, on, instrument } }
  await tx.announce(aboutAuthority(events.authoritySplit, fromId, told, edit))
  return successorIds
}
