import type { OfficeHours } from '#kit/calendar/index.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { authorOf } from '../rules/author.ts'
import { mayChange } from '../rules/changes.ts'
import { mayHold, maySetHours } from '../rules/office-hours.ts'
import { getAuthority } from '../store/authorities.ts'
import { findOfficeHours, lockOfficeHours, replaceOfficeHours } from '../store/office-hours.ts'

export type SetOfficeHours = Edit & {
  readonly authorityId: AuthorityId
  readonly on: Temporal.PlainDate
  readonly hours: OfficeHours
}

/** Sets the weekly hours of an authority from a day on, until the next ones that stand entered. */
export async function setOfficeHours(
  tx: Tx,
  { authorityId, on, hours, ...edit }: SetOfficeHours,
): Promise<void> {
  const authority = await getAuthority(tx, authorityId, on)
  await lockOfficeHours(tx, authorityId)
  const before = await findOfficeHours(tx, authorityId, on)
  permit(maySetHours(tx.actor, authorityId))
  permit([...mayChange(authority, on, edit), ...mayHold(hours)], 422)

  const entry = { by: authorOf(tx.actor, edit), reason: edit.reason }
  await replaceOfficeHours(tx, authorityId, { validFrom: on, hours }, entry)
  const told = { ...(before ? { before: before.hours } : {}), after: { on, hours } }
  await tx.announce(aboutAuthority(events.officeHoursSet, authorityId, told, edit))
}
