import { permit, reason, refuse } from '#kit/refusal.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { OfficeArrangement } from '../arrangement.ts'
import { officeArranged } from '../events.ts'
import { mayTime } from '../rules/timing.ts'
import { getOfficeArrangement, replaceOfficeArrangement } from '../store/arrangements.ts'

/** Arranges how the people of the acting administrator's authority are told unless they chose otherwise. */
export async function arrangeOffice(tx: Tx, arrangement: OfficeArrangement): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person' || !isAdministrator(actor))
    return refuse(403, reason('notices.administrators-only'))
  const before = await getOfficeArrangement(tx, actor.authorityId)
  permit(mayTime(arrangement.timing), 422)
  await replaceOfficeArrangement(tx, actor.authorityId, actor.name, arrangement)
  await tx.announce(officeArranged(actor.authorityId, before, arrangement))
}
