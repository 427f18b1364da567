import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutCalendar, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayRemove } from '../rules/special-days.ts'
import type { SpecialDayId } from '../special-day.ts'
import { closeSpecialDay, getSpecialDay, lockCalendar } from '../store/special-days.ts'

export type RemoveSpecialDay = Edit & { readonly id: SpecialDayId }

/** Takes a special day out of the calendar: the date is again what its weekday says. The row stays, closed. */
export async function removeSpecialDay(tx: Tx, { id, ...edit }: RemoveSpecialDay): Promise<void> {
  await lockCalendar(tx)
  const before = await getSpecialDay(tx, id)
  permit(mayRearrange(tx.actor))
  permit(mayRemove(edit), 422)

  await closeSpecialDay(tx, id, { by: authorOf(tx.actor, edit), reason: edit.reason })
  await tx.announce(aboutCalendar(events.specialDayRemoved, id, { before }, edit))
}
