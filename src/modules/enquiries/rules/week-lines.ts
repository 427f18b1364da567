import type { WeekLine } from '../week.ts'

/** Letters as they are compared: small, without marks. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim()

const days: Readonly<Record<string, number>> = {
  'thu hai': 0,
  'thu 2': 0,
  'thu ba': 1,
  'thu 3': 1,
  'thu tu': 2,
  'thu 4': 2,
  'thu nam': 3,
  'thu 5': 3,
  'thu sau': 4,
  'thu 6': 4,
  'thu bay': 5,
  'thu 7': 5,
  'chu nhat': 6,
}

/** The weekday that a line names as a heading, 0 for Monday; what follows the name (a date, a colon) says nothing new. */
function dayIn(line: string): number | undefined {
  const [, name = ''] =
    /^(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?:[\s,:(]+(?:ngay)?[\s\d/.-]*\)?:?)?$/.exec(
      plain(line),
    ) ?? []
  return days[name]
}

const clock = /^(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?\b[\s:.,–-]*/i

export type ReadWeek = {
  readonly lines: readonly WeekLine[]
  /** Lines (from 1) that were not understood, and why. */
  readonly wrong: readonly { readonly line: number; readonly why: 'no-day' | 'no-time' | 'no-words' }[]
}

function readLine(text: string, day: string): WeekLine | 'no-time' | 'no-words' {
  const body = text.replace(/^[-•*+]\s*/, '')
  const found = clock.exec(body)
  if (found && (Number(found[1]) > 23 || Number(found[2] ?? 0) > 59)) return 'no-time'
  const rest = body.slice(found?.[0].length ?? 0)
  const [said = '', ...places] = rest.split(';').map((part) => part.trim())
  const [, who = '', what = said] = /^([^:]{2,80}):\s*(.+)$/s.exec(said) ?? []
  if (what.trim() === '') return 'no-words'
  const at = found ? `${Number(found[1])}:${found[2] ?? '00'}` : ''
  return { day, at, who: who.trim(), what: what.trim(), where: places.join('; ') }
}

/**
 * Reads a week as it is typed: a line with the weekday, then a line for each matter: `7:30 Chủ tịch: Họp giao ban; Phòng họp tầng 2`. Hour, person
 * and place may be left out.
 */
export function readWeek(typed: string, monday: Temporal.PlainDate): ReadWeek {
  const lines: WeekLine[] = []
  const wrong: { line: number; why: 'no-day' | 'no-time' | 'no-words' }[] = []
  let day: string | undefined
  for (const [index, line] of typed.split('\n').entries()) {
    const text = line.trim()
    if (text === '') continue
    const named = dayIn(text)
    if (named !== undefined) {
      day = monday.add({ days: named }).toString()
      continue
    }
    const read = day === undefined ? 'no-day' : readLine(text, day)
    if (typeof read === 'string') wrong.push({ line: index + 1, why: read })
    else lines.push(read)
  }
  const minutes = ({ at }: WeekLine) =>
    at === '' ? -1 : Number(at.split(':')[0]) * 60 + Number(at.split(':')[1])
  return { lines: lines.toSorted((a, b) => a.day.localeCompare(b.day) || minutes(a) - minutes(b)), wrong }
}

/** The Monday of the week of a day. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 })
