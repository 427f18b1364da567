import { localTime } from '#kit/calendar/index.ts'
import type { AxisTime } from '../../axis.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** An instant as an axis wants it written: the clock of Viet Nam. */
export function writeAxisTime(format: AxisTime, instant: Temporal.Instant): string {
  const at = localTime(instant)
  const [year, month, day] = [String(at.year).padStart(4, '0'), two(at.month), two(at.day)]
  const clock = [at.hour, at.minute, at.second].map(two)
  switch (format) {
    case 'yyyy/MM/dd HH:mm:ss':
      return `${year}/${month}/${day} ${clock.join(':')}`
    case 'yyyy-MM-dd':
      return `${year}-${month}-${day}`
    case 'dd/MM/yyyy':
      return `${day}/${month}/${year}`
    case 'ddMMyyyyTHHmmss+SSSS':
      return `${day}${month}${year}T${clock.join('')}+${String(at.millisecond).padStart(4, '0')}`
    case 'iso':
      return `${year}-${month}-${day}T${clock.join(':')}+07:00`
  }
}

/** The shortest time that a format can tell apart, in seconds. */
export const grainOf = (format: AxisTime): number =>
  format === 'yyyy-MM-dd' || format === 'dd/MM/yyyy' ? 86_400 : 1
