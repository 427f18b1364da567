import { instantOf, today } from '#kit/calendar/index.ts'

const standardDate = /^\d{4}\/\d{2}\/\d{2}$/
const standardTime = /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ]+(?=\d))/
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[T ]+(?=\d))/
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** What was read, and whether it was written as the standard says. */
type Read<Value> = { readonly value: Value; readonly standard: boolean }
type Moment = { readonly date: Temporal.PlainDate; readonly instant: Temporal.Instant }

const pad = (part: string) => part.padStart(2, '0')

function dateIn(text: string): { readonly date: Temporal.PlainDate; readonly rest: string } | undefined {
  const first = yearFirst.exec(text)
  const last = first ? null : dayFirst.exec(text)
  const [year, month, day] = first ? first.slice(1) : (last?.slice(1).toReversed() ?? [])
  if (year === undefined || Number(year) < 1900) return undefined
  try {
    const date = Temporal.PlainDate.from(`${year}-${pad(month!)}-${pad(day!)}`)
    return { date, rest: text.slice((first ?? last)![0].length) }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function momentIn(text: string): Moment | undefined {
  const found = dateIn(text)
  if (!found) return undefined
  const [, hour, minute, second = '00', fraction = '', zone] = clock.exec(found.rest || '00:00') ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const written = `${found.date.toString()}T${pad(hour)}:${minute}:${second}${fraction}`
  try {
    const instant =
      zone === undefined
        ? instantOf(Temporal.PlainDateTime.from(written))
        : Temporal.Instant.from(written + zone)
    return { date: zone === undefined ? found.date : today(instant), instant }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/**
 * Reads a date: `yyyy/MM/dd` as the standard has it, the year first or the day first with other signs, with a time; one with an offset is the day in
 * Viet Nam. Undefined for anything else, the American order with AM and PM and years before 1900 included.
 */
export function readPacketDate(text: string): Read<Temporal.PlainDate> | undefined {
  const moment = momentIn(text)
  return moment && { value: moment.date, standard: standardDate.test(text) }
}

/** Reads a time: `yyyy/MM/dd HH:mm:ss` in Viet Nam (QĐ 28/2018, Đ.14.4), or as dates are read; a date alone is its midnight. */
export function readPacketTime(text: string): Read<Temporal.Instant> | undefined {
  const moment = momentIn(text)
  return moment && { value: moment.instant, standard: standardTime.test(text) }
}
