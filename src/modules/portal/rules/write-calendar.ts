export type CalendarEntry = {
  readonly number: bigint
  readonly title: string
  readonly place: string
  readonly link: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
  readonly changed: Temporal.Instant
}

/** RFC 5545 §3.3.11: what has a meaning of its own is escaped, line breaks are `\n`. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)
const stamp = (at: Temporal.Instant) =>
  at.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString().replaceAll(/[-:]/g, '')

const encoder = new TextEncoder()

/** RFC 5545 §3.1: at most 75 octets in a line, never within a letter; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > 74) {
      parts.push(part)
      ;[part, octets] = ['', 0]
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** Events as an iCalendar file (RFC 5545) that phones and mail programs take. */
export function writeCalendar(name: string, host: string, entries: readonly CalendarEntry[]): string {
  const events = entries.flatMap(({ number, title, place, link, from, to, changed }) => [
    'BEGIN:VEVENT',
    `UID:${number}@${host}`,
    `DTSTAMP:${stamp(changed)}`,
    `DTSTART:${stamp(from)}`,
    ...(to ? [`DTEND:${stamp(to)}`] : []),
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `URL:${link}`,
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Krông//Lịch sự kiện//VI',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
