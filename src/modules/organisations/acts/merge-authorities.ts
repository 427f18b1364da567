import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId, NewAuthority } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayChange, mayCite } from '../rules/changes.ts'
import { mayMerge } from '../rules/rearranging.ts'
import { lastDayBefore } from '../rules/validity.ts'
import { lockAuthority } from '../store/authorities.ts'
import { insertDescent } from '../store/lineage.ts'
import { listVillages } from '../store/villages.ts'
import { endOne } from './end-one.ts'
import { handOver } from './hand-over.ts'
import { writeAuthority } from './write-authority.ts'

export type MergeAuthorities = Edit & {
  readonly fromIds: readonly AuthorityId[]
  /** A living authority that takes them in, or a new one that they form. */
  readonly into: AuthorityId | Omit<NewAuthority, 'validFrom'>
  readonly on: Temporal.PlainDate
  readonly instrument: string
  readonly sample?: boolean
}

/**
 * Merges authorities (nhập, sáp nhập): they end on the eve of `on` with their units and positions; villages, authorities below
 * and codes that the new one carries pass to it. Each chain of the record gets its line.
 */
export async function mergeAuthorities(tx: Tx, input: MergeAuthorities): Promise<AuthorityId> {
  const { fromIds, into, on, instrument, sample = false, ...edit } = input
  permit(mayRearrange(tx.actor))
  const existing = typeof into === 'string' ? into : undefined
  permit([...mayMerge(fromIds, existing), ...mayCite(instrument)], 422)
  if (existing) permit(mayChange(await lockAuthority(tx, existing, on), on, edit), 422)

  const ended = []
  for (const id of fromIds) {
    const villages = await listVillages(tx, id, lastDayBefore(on))
    ended.push({ ...(await endOne(tx, id, on, edit, { adopted: true })), villages })
  }
  const successorId =
    typeof into === 'string' ? into : await writeAuthority(tx, { ...into, validFrom: on }, edit)
  for (const { authority, ...left } of ended) {
    await handOver(tx, left, successorId, on, edit)
    const thread = {
      authorityId: authority.id,
      unitId: null,
      toAuthorityId: successorId,
      toUnitId: null,
      kind: 'merge' as const,
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
    const told = { before: authority, after: { successorIds: [successorId], on, instrument } }
    await tx.announce(aboutAuthority(events.authoritiesMerged, authority.id, told, edit))
  }
  await tx.announce(
    aboutAuthority(events.authoritiesMerged, successorId, { after: { fromIds, on, instrument } }, edit),
  )
  return successorId
}
