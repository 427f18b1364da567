import { instantOf, startOfDay } from '#kit/calendar/index.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const earliest = Temporal.Instant.from('1990-01-01T00:00Z')
const latest = Temporal.Instant.from('2100-01-01T00:00Z')

const likely = (at: Temporal.Instant): Temporal.Instant | null =>
  Temporal.Instant.compare(at, earliest) >= 0 && Temporal.Instant.compare(at, latest) < 0 ? at : null

function attempt(read: () => Temporal.Instant): Temporal.Instant | null {
  try {
    return likely(read())
  } catch {
    return null // no such day
  }
}

/** A time as feeds (RFC 822, RFC 3339) and pages write it, in Viet Nam where they name no zone; null where it is none, or an unlikely one. */
export function writtenTime(written: string): Temporal.Instant | null {
  const text = written.trim()
  const [, day, name, year, hour, minute, second = '00', zone = ''] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*)/u.exec(
      text,
    ) ?? []
  if (day && name && year && hour && minute) {
    const month = months.indexOf(name.toLowerCase()) + 1
    const two = (part: string | number) => String(part).padStart(2, '0')
    const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`
    if (/^[+-]\d{4}$/.test(zone)) return attempt(() => Temporal.Instant.from(`${local}${zone}`))
    if (/^(?:GMT|UTC?|Z)$/i.test(zone)) return attempt(() => Temporal.Instant.from(`${local}Z`))
    return attempt(() => instantOf(Temporal.PlainDateTime.from(local)))
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return attempt(() => startOfDay(Temporal.PlainDate.from(text)))
  if (!/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return null
  return attempt(() =>
    /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)
      ? Temporal.Instant.from(text)
      : instantOf(Temporal.PlainDateTime.from(text)),
  )
}

/** A time as NukeViet keeps it: seconds since 1970; null where it keeps none. */
export function secondsTime(kept: string | null | undefined): Temporal.Instant | null {
  const seconds = Number(kept)
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > 4_000_000_000) return null
  return likely(Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
}
