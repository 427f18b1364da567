import { sql } from 'kysely'
import type { OfficeHours, Opening } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { type OfficeHoursFrom, weekdays } from '../office-hours.ts'
import './calendar-tables.ts'

type Stretch = { readonly weekday: number; readonly opens: number; readonly closes: number }

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])

/** Hours by weekday from their stretches, in order. */
export function hoursOf(stretches: readonly Stretch[]): OfficeHours {
  const week: Partial<Record<(typeof weekdays)[number], Opening[]>> = {}
  for (const { weekday, opens, closes } of stretches.toSorted((a, b) => a.opens - b.opens)) {
    const day = weekdays.find((one) => one === weekday)!
    week[day] = [...(week[day] ?? []), { from: clock(opens), to: clock(closes) }]
  }
  return week
}

/** Every set of hours of an authority that was not withdrawn, the latest first. */
export async function listOfficeHours({ db }: Reader, authorityId: AuthorityId): Promise<OfficeHoursFrom[]> {
  const found = await db
    .selectFrom('organisations.office_hours')
    .select(['id', 'authority_id as authorityId', 'valid_from as validFrom', 'reason'])
    .select(['changed_by as changedBy', 'changed_at as changedAt'])
    .where('authority_id', '=', authorityId)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .execute()
  const stretches = await db
    .selectFrom('organisations.office_openings')
    .select(['hours_id as hoursId', 'weekday', 'opens', 'closes'])
    .where('authority_id', '=', authorityId)
    .execute()
  const byHours = Map.groupBy(stretches, ({ hoursId }) => hoursId)
  return found.map((one) => ({ ...one, hours: hoursOf(byHours.get(one.id) ?? []) }))
}

/** The hours that hold on a day; undefined when the authority never set any for it. */
export async function findOfficeHours(
  reader: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<OfficeHoursFrom | undefined> {
  const all = await listOfficeHours(reader, authorityId)
  return all.find(({ validFrom }) => Temporal.PlainDate.compare(validFrom, day) <= 0)
}

/** Lets one act at a time set the hours of an authority. */
export async function lockOfficeHours({ db }: Tx, authorityId: AuthorityId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`organisations.office_hours ${authorityId}`}))`.execute(
    db,
  )
}

/** Enters hours from a day on; those entered before for the same day are withdrawn. */
export async function replaceOfficeHours(
  tx: Tx,
  authorityId: AuthorityId,
  { validFrom, hours }: Pick<OfficeHoursFrom, 'validFrom' | 'hours'>,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  await tx.db
    .updateTable('organisations.office_hours')
    .set({ withdrawn_at: tx.now })
    .where('authority_id', '=', authorityId)
    .where('valid_from', '=', validFrom)
    .where('withdrawn_at', 'is', null)
    .execute()
  const id = newId<'office-hours'>()
  await tx.db
    .insertInto('organisations.office_hours')
    .values({
      id,
      authority_id: authorityId,
      valid_from: validFrom,
      reason,
      changed_by: by,
      changed_at: tx.now,
      withdrawn_at: null,
    })
    .execute()
  const openings = weekdays.flatMap((weekday) =>
    (hours[weekday] ?? []).map(({ from, to }) => ({
      id: newId<'opening'>(),
      authority_id: authorityId,
      hours_id: id,
      weekday,
      opens: minutesOf(from),
      closes: minutesOf(to),
    })),
  )
  await tx.db.insertInto('organisations.office_openings').values(openings).execute()
}
