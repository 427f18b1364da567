import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutCalendar, events } from '../events.ts'
import { mayRearrange } from '../rules/access.ts'
import { authorOf } from '../rules/author.ts'
import { mayEnter } from '../rules/special-days.ts'
import type { SpecialDayId } from '../special-day.ts'
import {
  closeSpecialDay,
  getSpecialDay,
  insertSpecialDay,
  listSpecialDays,
  lockCalendar,
} from '../store/special-days.ts'
import type { EnterSpecialDay } from './enter-special-day.ts'

export type ChangeSpecialDay = EnterSpecialDay & { readonly id: SpecialDayId }

/** Puts a special day right: its row is closed, and another that replaces it is written. */
export async function changeSpecialDay(
  tx: Tx,
  { id, day, instrument, ...edit }: ChangeSpecialDay,
): Promise<SpecialDayId> {
  await lockCalendar(tx)
  const before = await getSpecialDay(tx, id)
  const entered = await listSpecialDays(tx, { from: day.date, to: day.date })
  permit(mayRearrange(tx.actor))
  permit(mayEnter(day, entered, edit, id), 422)

  const entry = { by: authorOf(tx.actor, edit), reason: edit.reason, instrument }
  await closeSpecialDay(tx, id, entry)
  const nextId = await insertSpecialDay(tx, day, { ...entry, replaces: id })
  const told = { before, after: { ...day, id: nextId, instrument } }
  await tx.announce(aboutCalendar(events.specialDayChanged, id, told, edit))
  return nextId
}
