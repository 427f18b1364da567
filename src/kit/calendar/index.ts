export * from './vietnam.ts'
export { fromLunar, lunarNewYear, lunarYearName, toLunar, type LunarDate } from './lunar.ts'
export type { Holiday, HolidayKind } from './holiday.ts'
export { announcedChoices, likelyChoice, type YearChoice } from './holiday-rules.ts'
export { statutoryHolidays, type HolidaySettings } from './statutory-holidays.ts'
export { recalledSwaps, swappedDays, type Swap } from './swapped-days.ts'
export { usualOfficeHours, type OfficeHours, type Opening } from './office-hours.ts'
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingCalendar,
  workingDaysAfter,
} from './working-calendar.ts'
export type { WorkingCalendar } from './open-days.ts'
export {
  addWorkingTime,
  closesAt,
  countsFrom,
  opensAt,
  type Arrival,
  type WorkingDuration,
} from './working-time.ts'
export { workingTimeBetween, type WorkingTime } from './working-time-between.ts'
export { dueAt, type Term } from './deadline.ts'
