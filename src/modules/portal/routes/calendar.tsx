import { localTime, startOfDay } from '#kit/calendar/index.ts'
import { permit } from '#kit/refusal.ts'
import { parseDate, parseMonth } from '#kit/vietnamese/index.ts'
import { alertUrls, listAlerts } from '#modules/alerts/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { calendarWords } from '../messages/index.ts'
import { CalendarPage } from '../pages/calendar-page.tsx'
import { mayReadStatistics } from '../rules/access.ts'
import { type Entry, type Span, spanAround } from '../rules/publication-days.ts'
import { listPlanned } from '../store/calendar.ts'
import { listSubmitted } from '../store/desk.ts'
import { listToReview } from '../store/reviews.ts'
import { deskUrls } from '../urls.ts'

/** More in a month is for a week's page. */
const mostPlanned = 400

/** The span that the address names; this month where it names none. */
function spanOf(visit: Visit, today: Temporal.PlainDate): Span {
  const week = parseDate(visit.query('tuan') ?? '')
  return week
    ? spanAround('week', week)
    : spanAround('month', parseMonth(visit.query('thang') ?? '') ?? today)
}

async function readEntries(reader: Reader, { from, until }: Span): Promise<Entry[]> {
  const [begins, ends] = [startOfDay(from), startOfDay(until.add({ days: 1 }))]
  const planned = await listPlanned(reader, begins, ends, mostPlanned)
  const reviews = await listToReview(reader, until, mostPlanned)
  const { actor } = reader
  const own = actor.kind === 'person' ? [actor.authorityId] : []
  const alerts = await listAlerts(reader, own, { most: 60 })
  const isWithin = (at: Temporal.Instant) =>
    Temporal.Instant.compare(at, begins) >= 0 && Temporal.Instant.compare(at, ends) < 0
  return [
    ...planned.map(({ at, editionId, ...one }) => {
      const local = localTime(at)
      const href = deskUrls.edition({ edition: editionId })
      return { ...one, day: local.toPlainDate(), time: local.toPlainTime(), href }
    }),
    ...reviews
      .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, from) >= 0)
      .map(({ dueOn, title, site }): Entry => ({ kind: 'review', day: dueOn, time: null, title, site, href: deskUrls.reviews(), forced: false })), // prettier-ignore
    ...alerts
      .filter(({ endedAt, untilAt }) => isWithin(endedAt ?? untilAt))
      .map(({ alertId, headline, issuer, endedAt, untilAt }): Entry => {
        const local = localTime(endedAt ?? untilAt)
        const href = alertUrls.alert({ alert: alertId })
        return { kind: 'alert-end', day: local.toPlainDate(), time: local.toPlainTime(), title: headline, site: issuer, href, forced: false } // prettier-ignore
      }),
  ]
}

/** The publication calendar: what is scheduled, published, due to be read again. */
export const calendarRoutes = defineRoutes(({ get }) => {
  get(deskUrls.calendar, { who: 'official' }, async (visit) => {
    permit(mayReadStatistics(visit.actor))
    const found = await visit.read(async (reader) => {
      const span = spanOf(visit, reader.today)
      return {
        span,
        today: reader.today,
        submitted: await listSubmitted(reader, 50),
        entries: await readEntries(reader, span),
      }
    })
    const title = calendarWords.in(visit.language)('calendar')
    return visit.workspace({ title }, <CalendarPage {...found} most={mostPlanned} />)
  })
})
