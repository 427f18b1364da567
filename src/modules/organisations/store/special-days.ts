import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SpecialDay, SpecialDayFacts, SpecialDayId } from '../special-day.ts'
import './calendar-tables.ts'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

function days({ db }: Reader) {
  return db
    .selectFrom('organisations.special_days')
    .select(['id', 'day as date', 'kind', 'name', 'source', 'instrument', 'confirmed_by as confirmedBy'])
    .select(['entered_by as enteredBy', 'entered_at as enteredAt', 'reason'])
    .where('ended_at', 'is', null)
    .orderBy('day')
}

/** The special days of a period, both ends included, by date. */
export async function listSpecialDays(reader: Reader, { from, to }: Period): Promise<SpecialDay[]> {
  return days(reader).where('day', '>=', from).where('day', '<=', to).execute()
}

/** The special day; refuses (404) one that is unknown or was removed. */
export async function getSpecialDay(reader: Reader, id: SpecialDayId): Promise<SpecialDay> {
  const found = await days(reader).where('id', '=', id).executeTakeFirst()
  return found ?? refuse(404, reason('organisations.special-day-unknown'))
}

/** Lets one act at a time change the calendar, so that no two of them fill the same day. */
export async function lockCalendar({ db }: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('organisations.special_days'))`.execute(db)
}

type Entry = {
  readonly by: string
  readonly reason: string
  readonly instrument: string | null
  readonly replaces?: SpecialDayId
}

/** Enters a special day; the database refuses a second one of the same date. */
export async function insertSpecialDay(
  tx: Tx,
  { date, kind, name, source }: SpecialDayFacts,
  { by, reason: why, instrument, replaces }: Entry,
): Promise<SpecialDayId> {
  const id = newId<'special-day'>()
  const confirmed = instrument === null ? {} : { confirmed_by: by, confirmed_at: tx.now }
  await tx.db
    .insertInto('organisations.special_days')
    .values({
      id,
      day: date,
      kind,
      name,
      source,
      replaces_id: replaces ?? null,
      entered_by: by,
      entered_at: tx.now,
      reason: why,
      instrument,
      confirmed_by: null,
      confirmed_at: null,
      ...confirmed,
      ended_by: null,
      ended_at: null,
      end_reason: null,
    })
    .execute()
  return id
}

/** Closes a special day: from now on the calendar reckons without it. */
export async function closeSpecialDay(
  tx: Tx,
  id: SpecialDayId,
  { by, reason: why }: Pick<Entry, 'by' | 'reason'>,
): Promise<void> {
  await tx.db
    .updateTable('organisations.special_days')
    .set({ ended_by: by, ended_at: tx.now, end_reason: why })
    .where('id', '=', id)
    .execute()
}
