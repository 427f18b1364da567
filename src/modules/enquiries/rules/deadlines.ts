import { dueAt, instantOf, today, type WorkingCalendar, workingDaysAfter } from '#kit/calendar/index.ts'
import type { EnquiryTerm, TermCode, TermKind } from '../term.ts'

export type Deadlines = {
  readonly dueAt: Temporal.Instant
  readonly dueSource: string
  readonly passOnAt: Temporal.Instant | null
}

const termOf = (terms: readonly EnquiryTerm[], code: TermCode) => terms.find((term) => term.code === code)

/** By when an enquiry that arrived then is answered, and with whom it is before; in the working time of its authority. */
export function deadlinesOf(
  calendar: WorkingCalendar,
  terms: readonly EnquiryTerm[],
  arrivedAt: Temporal.Instant,
): Deadlines {
  const answer = termOf(terms, 'answer')
  if (!answer) throw new RangeError('no term says until when this kind of enquiry is answered')
  const passOn = termOf(terms, 'pass-on')
  return {
    dueAt: dueAt(calendar, arrivedAt, answer),
    dueSource: answer.source,
    passOnAt: passOn ? dueAt(calendar, arrivedAt, passOn) : null,
  }
}

/** How an extension moves the day: counted from the day that was. */
export function extendedDue(
  calendar: WorkingCalendar,
  terms: readonly EnquiryTerm[],
  before: Temporal.Instant,
): Temporal.Instant {
  const extension = termOf(terms, 'extension')
  if (!extension) throw new RangeError('no term says how long an extension is')
  return dueAt(calendar, before, extension)
}

/** What ended before this day is old enough that who sent it is forgotten; undefined where nothing says how long they are kept. */
export function forgottenBefore(
  terms: readonly EnquiryTerm[],
  kind: TermKind,
  day: Temporal.PlainDate,
): { readonly on: Temporal.PlainDate; readonly at: Temporal.Instant } | undefined {
  const keep = termOf(
    terms.filter((term) => term.kind === kind),
    'keep',
  )
  if (!keep) return undefined
  const on = day.subtract({ days: keep.count })
  return { on, at: instantOf(on.toPlainDateTime()) }
}

/** Working days that are left, the last day included; 0 on the day itself, below 0 when it is over. */
export function daysLeft(calendar: WorkingCalendar, due: Temporal.Instant, now: Temporal.Instant): number {
  const [from, until] = [today(now), today(due)]
  return Temporal.PlainDate.compare(from, until) <= 0
    ? workingDaysAfter(calendar, from, until)
    : -workingDaysAfter(calendar, until, from)
}
