import type { YearChoice } from '#kit/calendar/index.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutCalendar, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayAdopt, planAdoption, proposalsFor } from '../rules/special-days.ts'
import { closeSpecialDay, insertSpecialDay, listSpecialDays, lockCalendar } from '../store/special-days.ts'

export type AdoptHolidays = Edit & {
  readonly year: number
  /** What was decided for the year; the announced or likely choice when left out. */
  readonly choice?: YearChoice
  /** The dates to adopt out of those that the law gives. */
  readonly dates: readonly Temporal.PlainDate[]
  /** The notice that confirms them; without one they are entered as proposals. */
  readonly instrument: string | null
}

/** Takes the statutory holidays of a year into the calendar, lunar ones included, or confirms those that stand as proposals. @see Bộ luật Lao động 2019, Đ.112 */
export async function adoptHolidays(
  tx: Tx,
  { year, choice, dates, instrument, ...edit }: AdoptHolidays,
): Promise<{ added: number; confirmed: number }> {
  await lockCalendar(tx)
  const from = new Temporal.PlainDate(year, 1, 1)
  const entered = await listSpecialDays(tx, { from, to: from.with({ month: 12, day: 31 }) })
  permit(mayRearrange(tx.actor))
  const plan = planAdoption(proposalsFor(year, choice, entered), dates, instrument)
  permit(mayAdopt(plan, edit), 422)

  const entry = { by: authorOf(tx.actor, edit), reason: edit.reason, instrument }
  for (const day of plan.confirm) {
    await closeSpecialDay(tx, day.id, entry)
    await insertSpecialDay(tx, day, { ...entry, replaces: day.id })
  }
  for (const day of plan.add) await insertSpecialDay(tx, day, entry)

  const told = (days: readonly { date: Temporal.PlainDate; name: string }[]) =>
    days.map(({ date, name }) => ({ date, name }))
  const after = { instrument, added: told(plan.add), confirmed: told(plan.confirm) }
  await tx.announce(aboutCalendar(events.holidaysAdopted, String(year), { after }, edit))
  return { added: plan.add.length, confirmed: plan.confirm.length }
}
