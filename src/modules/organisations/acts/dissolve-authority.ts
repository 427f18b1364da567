import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayCite } from '../rules/changes.ts'
import { insertDescent } from '../store/lineage.ts'
import { endOne } from './end-one.ts'

export type DissolveAuthority = Edit & {
  readonly authorityId: AuthorityId
  /** First day without it. */
  readonly on: Temporal.PlainDate
  readonly instrument: string
  readonly sample?: boolean
}

/** Ends an authority that nobody continues as a whole (giải thể, kết thúc hoạt động), as the districts on 1/7/2025. */
export async function dissolveAuthority(tx: Tx, input: DissolveAuthority): Promise<void> {
  const { authorityId, on, instrument, sample = false, ...edit } = input
  permit(mayRearrange(tx.actor))
  permit(mayCite(instrument), 422)
  const { authority } = await endOne(tx, authorityId, on, edit)
  const thread = { authorityId, unitId: null, toAuthorityId: null, toUnitId: null, kind: 'dissolve' as const }
  const changedBy = authorOf(tx.actor, edit)
  await insertDescent(tx, { ...thread, effectiveOn: on, instrument, reason: edit.reason, changedBy, sample })
  const told = { before: authority, after: { successorIds: [], on, instrument } }
  await tx.announce(aboutAuthority(events.authorityDissolved, authorityId, told, edit))
}
