import { localTime } from '#kit/calendar/index.ts'
import type { AxisTime } from '../../axis.ts'

const two = (number: number, width = 2) => String(number).padStart(width, '0')

/** A time as an axis wants it written, by the clock of Viet Nam. */
export function writeAxisTime(at: Temporal.Instant, form: AxisTime): string {
  const { year, month, day, hour, minute, second, millisecond } = localTime(at)
  const [y, mo, d, h, mi, s] = [two(year, 4), two(month), two(day), two(hour), two(minute), two(second)]
  const forms: Readonly<Record<AxisTime, string>> = {
    'yyyy/MM/dd HH:mm:ss': `${y}/${mo}/${d} ${h}:${mi}:${s}`,
    'yyyy-MM-dd': `${y}-${mo}-${d}`,
    'dd/MM/yyyy': `${d}/${mo}/${y}`,
    iso: `${y}-${mo}-${d}T${h}:${mi}:${s}+07:00`,
    // The pattern ends in milliseconds (SSSS), not in an offset.
    'ddMMyyyyTHHmmss+SSSS': `${d}${mo}${y}T${h}${mi}${s}+${two(millisecond, 4)}`,
  }
  return forms[form]
}

/** Whether a form tells no more than the day. */
export const tellsOnlyDays = (form: AxisTime): boolean => form === 'yyyy-MM-dd' || form === 'dd/MM/yyyy'
