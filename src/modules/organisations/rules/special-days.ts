import { statutoryHolidays, type YearChoice } from '#kit/calendar/index.ts'
import { reason, type Verdict } from '#kit/refusal.ts'
import type { Edit } from '../lineage.ts'
import type { SpecialDay, SpecialDayFacts, SpecialDayId } from '../special-day.ts'
import { sayDay } from './changes.ts'

/** The first and last year for which the calendar takes days; beyond, the moon is not reckoned. */
export const calendarYears = { first: 1995, last: 2198 } as const

const said = (edit: Edit): Verdict =>
  edit.reason.trim() === '' ? [reason('organisations.reason-missing')] : []

/** Says whether a year is one that the calendar knows. */
export function mayAsk(year: number): boolean {
  return Number.isInteger(year) && year >= calendarYears.first && year <= calendarYears.last
}

/** A day to be entered, or to replace `replaced`: named, with its source, and the only one of its date. */
export function mayEnter(
  { date, name, source }: SpecialDayFacts,
  entered: readonly SpecialDay[],
  edit: Edit,
  replaced?: SpecialDayId,
): Verdict {
  const taken = entered.find((day) => day.date.equals(date) && day.id !== replaced)
  return [
    ...said(edit),
    ...(name.trim() === '' ? [reason('organisations.name-empty')] : []),
    ...(source.trim() === '' ? [reason('organisations.source-missing')] : []),
    ...(mayAsk(date.year) ? [] : [reason('organisations.year-unknown')]),
    ...(taken ? [reason('organisations.day-taken', { day: sayDay(date), name: taken.name })] : []),
  ]
}

/** A day as the law lets expect it, with what stands entered for the same date. */
export type Proposal = SpecialDayFacts & { readonly entered: SpecialDay | undefined }

/** The statutory days of a year beside what is entered; of two of one date the first. @see Bộ luật Lao động 2019, Đ.112 */
export function proposalsFor(
  year: number,
  choice: YearChoice | undefined,
  entered: readonly SpecialDay[],
): Proposal[] {
  const computed = statutoryHolidays(year, choice ? { choice } : {})
  return computed
    .filter(({ date }, index) => computed.findIndex((one) => one.date.equals(date)) === index)
    .map((day) => ({ ...day, entered: entered.find(({ date }) => date.equals(day.date)) }))
}

/** What adopting chosen proposals does: new days to enter, and proposals that the instrument now confirms. */
export function planAdoption(
  proposals: readonly Proposal[],
  chosen: readonly Temporal.PlainDate[],
  instrument: string | null,
): { readonly add: readonly Proposal[]; readonly confirm: readonly SpecialDay[] } {
  const picked = proposals.filter(({ date }) => chosen.some((day) => day.equals(date)))
  const open = picked.flatMap(({ entered }) => (entered && entered.instrument === null ? [entered] : []))
  return { add: picked.filter(({ entered }) => !entered), confirm: instrument === null ? [] : open }
}

/** Adopting: for a reason, and something changes by it. */
export function mayAdopt({ add, confirm }: ReturnType<typeof planAdoption>, edit: Edit): Verdict {
  const idle = add.length + confirm.length === 0
  return [...said(edit), ...(idle ? [reason('organisations.nothing-to-adopt')] : [])]
}

/** Removing a day: for a reason. */
export const mayRemove = said
