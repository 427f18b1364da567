import {
  instantOf,
  isWorkingDay,
  localTime,
  nextWorkingDay,
  type WorkingCalendar,
} from '#kit/calendar/index.ts'
import type { OfficeArrangement, Preferences, Timing } from '../arrangement.ts'
import type { Channel, NoticeKind } from '../notice-kind.ts'
import type { Urgency } from '../notice.ts'
import { leavesQuietAt } from './quiet.ts'

/** The next digest at or after a moment: a digest time of a working day. */
export function nextDigest(
  calendar: WorkingCalendar,
  { digestTimes }: Pick<Timing, 'digestTimes'>,
  now: Temporal.Instant,
): Temporal.Instant {
  const local = localTime(now)
  const times = digestTimes.toSorted(Temporal.PlainTime.compare)
  const [first = local.toPlainTime()] = times
  const date = local.toPlainDate()
  const today = isWorkingDay(calendar, date)
    ? times.find((time) => Temporal.PlainTime.compare(time, local.toPlainTime()) >= 0)
    : undefined
  if (today) return instantOf(date.toPlainDateTime(today))
  return instantOf(nextWorkingDay(calendar, date.add({ days: 1 })).toPlainDateTime(first))
}

/** By which channel a kind reaches a person: their own choice, else their authority's, else the one its module declared. */
export function channelOf(
  { kind, channel }: Pick<NoticeKind, 'kind' | 'channel'>,
  own: Pick<Preferences, 'choices'>,
  office: Pick<OfficeArrangement, 'choices'>,
): Channel {
  return own.choices[kind] ?? office.choices[kind] ?? channel
}

/** The moment, now or later, at which something may leave to a person: urgent things pass where the person allows it. */
export function mayLeaveAt(
  calendar: WorkingCalendar,
  timing: Timing,
  { urgency, now }: { readonly urgency: Urgency; readonly now: Temporal.Instant },
): Temporal.Instant {
  return urgency === 'urgent' && timing.urgentPasses ? now : leavesQuietAt(calendar, timing, now)
}

/** When a notice leaves by e-mail: never (undefined), as soon as the person may be disturbed, or with the next digest; what is urgent waits for no digest. */
export function departureOf({
  now,
  urgency,
  channel,
  timing,
  calendar,
}: {
  readonly now: Temporal.Instant
  readonly urgency: Urgency
  readonly channel: Channel
  readonly timing: Timing
  readonly calendar: WorkingCalendar
}): Temporal.Instant | undefined {
  if (channel === 'in-app' || channel === 'off') return undefined
  if (urgency === 'urgent' || channel === 'at-once') return mayLeaveAt(calendar, timing, { urgency, now })
  return leavesQuietAt(calendar, timing, nextDigest(calendar, timing, now))
}
