import { today } from '#kit/calendar/index.ts'
import type { Language } from './language.ts'

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year'
const unitNames: Readonly<Record<Unit, string>> = {
  minute: 'phút',
  hour: 'giờ',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
}

/** A count with its unit: "3 giờ"; in English "3 hours". */
function counted(count: number, unit: Unit, language: Language): string {
  if (language === 'vi') return `${count} ${unitNames[unit]}`
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** How far a moment is from now in one unit, to stand beside the exact time: "5 phút trước", "hôm qua", "3 ngày nữa"; in English "5 minutes ago". Days are those of the calendar. */
export function formatRelative(
  moment: Temporal.Instant,
  now: Temporal.Instant,
  language: Language = 'vi',
): string {
  const isPast = Temporal.Instant.compare(moment, now) <= 0
  const distance = Math.abs(moment.epochMilliseconds - now.epochMilliseconds)
  const minutes = Math.floor(distance / 60_000)
  const days = Math.abs(today(moment).until(today(now)).days)
  if (minutes < 1) return momentAway(isPast, language)
  if (days === 1 && minutes >= 360) return dayAway(isPast, language)
  const text = largestUnit(minutes, days, language)
  if (language === 'vi') return isPast ? `${text} trước` : `${text} nữa`
  return isPast ? `${text} ago` : `in ${text}`
}

function largestUnit(minutes: number, days: number, language: Language): string {
  if (minutes < 60) return counted(minutes, 'minute', language)
  if (days < 2) return counted(Math.floor(minutes / 60), 'hour', language)
  if (days < 30) return counted(days, 'day', language)
  if (days < 365) return counted(Math.max(Math.floor(days / 30.44), 1), 'month', language)
  return counted(Math.max(Math.floor(days / 365.25), 1), 'year', language)
}

function momentAway(isPast: boolean, language: Language): string {
  if (language === 'en') return 'just now'
  return isPast ? 'vừa xong' : 'ngay bây giờ'
}

function dayAway(isPast: boolean, language: Language): string {
  if (language === 'vi') return isPast ? 'hôm qua' : 'ngày mai'
  return isPast ? 'yesterday' : 'tomorrow'
}

/** Working time as the law counts it, without its sign: "2 ngày 3 giờ làm việc", "45 phút làm việc"; minutes are shown only below one day. */
export function formatWorkingTime(
  { days, restMinutes }: { readonly days: number; readonly restMinutes: number },
  language: Language = 'vi',
): string {
  const wholeDays = Math.abs(days)
  const hours = Math.floor(Math.abs(restMinutes) / 60)
  const minutes = Math.abs(restMinutes) % 60
  const parts = [
    wholeDays > 0 && counted(wholeDays, 'day', language),
    hours > 0 && counted(hours, 'hour', language),
    wholeDays === 0 && (minutes > 0 || hours === 0) && counted(minutes, 'minute', language),
  ].filter(Boolean)
  return language === 'vi' ? `${parts.join(' ')} làm việc` : `${parts.join(' ')} of working time`
}
