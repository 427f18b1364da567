import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from '../authority.ts'
import type { Weekday } from '../office-hours.ts'
import type { SpecialDayId, SpecialDayKind } from '../special-day.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

export type SpecialDaysTable = {
  id: SpecialDayId
  day: Day
  kind: SpecialDayKind
  name: string
  source: string
  replaces_id: SpecialDayId | null
  entered_by: string
  entered_at: Moment
  reason: string
  instrument: string | null
  confirmed_by: string | null
  confirmed_at: Moment | null
  ended_by: string | null
  ended_at: Moment | null
  end_reason: string | null
}

export type OfficeHoursTable = {
  id: Id<'office-hours'>
  authority_id: AuthorityId
  valid_from: Day
  reason: string
  changed_by: string
  changed_at: Moment
  withdrawn_at: Moment | null
}

export type OfficeOpeningsTable = {
  id: Id<'opening'>
  authority_id: AuthorityId
  hours_id: Id<'office-hours'>
  weekday: Weekday
  opens: number
  closes: number
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'organisations.special_days': SpecialDaysTable
    'organisations.office_hours': OfficeHoursTable
    'organisations.office_openings': OfficeOpeningsTable
    'organisations.published_office_hours': Pick<OfficeHoursTable, 'authority_id' | 'valid_from'> &
      Pick<OfficeOpeningsTable, 'weekday' | 'opens' | 'closes'>
    'organisations.published_special_days': Pick<SpecialDaysTable, 'day' | 'kind' | 'name'> & {
      confirmed: boolean
    }
  }
}
