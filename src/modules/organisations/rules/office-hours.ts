import type { OfficeHours, Opening } from '#kit/calendar/index.ts'
import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { weekdays } from '../office-hours.ts'
import { parseClock } from './clock-time.ts'

const written = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
const short = (text: string) => text.replace(/^0(\d)/, '$1')

/** The stretches of one weekday as people type them ("7:00–11:30, 13:30–17:00"); none for an empty text, undefined for what cannot be read. */
export function readOpenings(text: string): readonly Opening[] | undefined {
  if (text.trim() === '') return []
  const openings = text.split(/[,;]|\svà\s/).map((part) => {
    const [from, to, ...rest] = part.split(/-|–|—|đến|to/).map(parseClock)
    return from && to && rest.length === 0 ? { from: written(from), to: written(to) } : undefined
  })
  const read = openings.filter((opening) => opening !== undefined)
  return read.length === openings.length && follow(read) ? read : undefined
}

const follow = (openings: readonly Opening[]) =>
  openings.every(({ from, to }, index) => from < to && (index === 0 || openings[index - 1]!.to < from))

/** The stretches of one weekday as screens write them; empty on a weekday of rest. */
export function writeOpenings(openings: readonly Opening[] = []): string {
  return openings.map(({ from, to }) => `${short(from)}–${short(to)}`).join(', ')
}

/** Who may set the hours of an authority: its own administrator or leader, and Krông itself. */
export function maySetHours(actor: Actor, authorityId: AuthorityId): Verdict {
  if (actor.kind === 'system') return []
  if (actor.kind === 'visitor') return [reason('organisations.not-leader')]
  const leads = actor.roles.includes('administrator') || actor.roles.includes('leader')
  return [
    ...(leads ? [] : [reason('organisations.not-leader')]),
    ...(actor.authorityId === authorityId ? [] : [reason('organisations.other-authority')]),
  ]
}

/** Hours that can hold: at least one weekday is open, and stretches follow one another. */
export function mayHold(hours: OfficeHours): Verdict {
  const week = weekdays.map((weekday) => hours[weekday] ?? [])
  return [
    ...(week.every((day) => day.length === 0) ? [reason('organisations.hours-none')] : []),
    ...(week.every(follow) ? [] : [reason('organisations.hours-malformed')]),
  ]
}
