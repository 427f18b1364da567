import { newId } from '#kit/ids.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayPlan } from '../rules/schemes.ts'
import type { Scheme, SchemeId } from '../scheme.ts'
import { listAuthorities } from '../store/authorities.ts'
import { insertScheme } from '../store/schemes.ts'

export type PlanScheme = Edit &
  Pick<Scheme, 'authorityId' | 'title' | 'instrument' | 'plannedOn' | 'steps'> & { readonly sample?: boolean }

/** Prepares a rearrangement of administrative units; nothing changes until `carryOutScheme`. */
export async function planScheme(tx: Tx, input: PlanScheme): Promise<SchemeId> {
  const { authorityId, title, instrument, plannedOn, steps, sample = false, ...edit } = input
  permit(mayRearrange(tx.actor))
  const known = await listAuthorities(tx, { all: true })
  permit(
    [...(title.trim() === '' ? [reason('organisations.title-empty')] : []), ...mayPlan(steps, known)],
    422,
  )

  const id = newId<'scheme'>()
  const open = { carriedOutOn: null, carriedOutBy: null, plannedBy: authorOf(tx.actor, edit) }
  await insertScheme(tx, { id, authorityId, title, instrument, plannedOn, steps, sample, ...open })
  await tx.announce(
    aboutAuthority(events.schemePlanned, authorityId, { after: { id, title, plannedOn, steps } }, edit),
  )
  return id
}
