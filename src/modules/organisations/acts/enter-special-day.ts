import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutCalendar, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayEnter } from '../rules/special-days.ts'
import type { SpecialDayFacts, SpecialDayId } from '../special-day.ts'
import { insertSpecialDay, listSpecialDays, lockCalendar } from '../store/special-days.ts'

export type EnterSpecialDay = Edit & {
  readonly day: SpecialDayFacts
  readonly instrument: string | null
}

/** Enters a holiday, a day off in lieu or a swapped working day for every authority of the instance. */
export async function enterSpecialDay(
  tx: Tx,
  { day, instrument, ...edit }: EnterSpecialDay,
): Promise<SpecialDayId> {
  await lockCalendar(tx)
  const entered = await listSpecialDays(tx, { from: day.date, to: day.date })
  permit(mayRearrange(tx.actor))
  permit(mayEnter(day, entered, edit), 422)

  const entry = { by: authorOf(tx.actor, edit), reason: edit.reason, instrument }
  const id = await insertSpecialDay(tx, day, entry)
  await tx.announce(aboutCalendar(events.specialDayEntered, id, { after: { ...day, instrument } }, edit))
  return id
}
