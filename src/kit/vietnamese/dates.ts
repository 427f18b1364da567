import { localTime } from '#kit/calendar/index.ts'
import type { Language } from './language.ts'

/** A day: a date, a date with time, or an instant, which is shown as clocks in Viet Nam show it. */
export type Day = Temporal.PlainDate | Temporal.PlainDateTime | Temporal.Instant
/** A moment with a clock time; an instant is shown as clocks in Viet Nam show it. */
export type Clock = Temporal.PlainDateTime | Temporal.Instant

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']
const weekdaysInEnglish = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthsInEnglish =
  'January February March April May June July August September October November December'.split(' ')

const local = (day: Day) => (day instanceof Temporal.Instant ? localTime(day) : day)
const padded = (value: number) => String(value).padStart(2, '0')

/** A date as screens show it: 23/3/2023; in English 23 March 2023. */
export function formatDate(day: Day, language: Language = 'vi'): string {
  const { day: date, month, year } = local(day)
  return language === 'en' ? `${date} ${monthsInEnglish[month - 1]} ${year}` : `${date}/${month}/${year}`
}

/** The name of the weekday: Thứ Năm; in English Thursday. */
export function formatWeekday(day: Day, language: Language = 'vi'): string {
  const { dayOfWeek } = local(day)
  return (language === 'en' ? weekdaysInEnglish : weekdays)[dayOfWeek - 1]!
}

/** A date with its weekday: "Thứ Năm, ngày 23 tháng 3 năm 2023"; in English "Thursday, 23 March 2023". */
export function formatDateFull(day: Day, language: Language = 'vi'): string {
  const weekday = formatWeekday(day, language)
  if (language === 'en') return `${weekday}, ${formatDate(day, 'en')}`
  const { day: date, month, year } = local(day)
  return `${weekday}, ngày ${date} tháng ${month} năm ${year}`
}

/** The date line of an official document: a leading zero for days below 10 and for January and February only. @see NĐ 30/2020, PL I.I.II.4.b */
export function formatDocumentDate(day: Day): string {
  const { day: date, month, year } = local(day)
  return `ngày ${padded(date)} tháng ${month < 3 ? padded(month) : month} năm ${year}`
}

/** A clock time: 8:39, from 0:00 to 23:59, alike in both languages. */
export function formatTime(clock: Clock | Temporal.PlainTime): string {
  const { hour, minute } = clock instanceof Temporal.Instant ? localTime(clock) : clock
  return `${hour}:${padded(minute)}`
}

/** A moment: "8:39 ngày 23/3/2023"; in English "23 March 2023, 8:39". */
export function formatDateTime(clock: Clock, language: Language = 'vi'): string {
  const at = clock instanceof Temporal.Instant ? localTime(clock) : clock
  const time = formatTime(at)
  return language === 'en' ? `${formatDate(at, 'en')}, ${time}` : `${time} ngày ${formatDate(at)}`
}
