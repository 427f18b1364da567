import type { VNode } from 'preact'
import { localTime, usualOfficeHours, workingCalendar } from '#kit/calendar/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice, PageHeader, Tabs } from '#platform/ui/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { Months } from '../parts/months.tsx'
import { SpecialDaysTable } from '../parts/special-days-table.tsx'
import { mayOrder } from '../rules/access.ts'
import { tellDeadline } from '../rules/deadline-story.ts'
import { mayAsk } from '../rules/special-days.ts'
import { findAuthority } from '../store/authorities.ts'
import { listOfficeHours } from '../store/office-hours.ts'
import { getWorkingCalendar, listReckonedDays } from '../store/working-calendar.ts'
import { urls } from '../urls.ts'
import { DeadlineCard } from './deadline-card.tsx'
import { deadlineIn } from './deadline-query.ts'
import { HoursCard } from './hours-card.tsx'

type Loaded = Awaited<ReturnType<typeof load>>

function yearIn(visit: Visit, thisYear: number): number {
  const year = Number(visit.query('nam') ?? thisYear)
  return mayAsk(year) ? year : refuse(422, reason('organisations.year-unknown'))
}

async function load(visit: Visit) {
  const { actor } = visit
  if (actor.kind !== 'person') return refuse(403, reason('organisations.not-leader'))
  return visit.read(async (reader) => {
    const year = yearIn(visit, reader.today.year)
    const weeks = await listOfficeHours(reader, actor.authorityId)
    const begun = weeks.filter(({ validFrom }) => Temporal.PlainDate.compare(validFrom, reader.today) <= 0)
    const days = await listReckonedDays(reader, { from: year, to: year })
    const hours = begun[0]?.hours ?? usualOfficeHours
    const { asked, form } = deadlineIn(visit, reader.now)
    const answer = asked && form.ok ? form.value : undefined
    const from = answer ? localTime(answer.arrival).toPlainDate() : undefined
    const within = from ? { from: from.year - 1, to: from.year + 2 } : undefined
    return {
      authority: await findAuthority(reader, actor.authorityId),
      year,
      today: reader.today,
      days,
      calendar: workingCalendar({ hours, holidays: days }),
      hours,
      now: begun[0],
      next: weeks.findLast((one) => !begun.includes(one)),
      asked,
      form,
      answer,
      story:
        answer && from && within
          ? tellDeadline(
              await getWorkingCalendar(reader, actor.authorityId, from),
              await listReckonedDays(reader, within),
              answer.arrival,
              answer.term,
            )
          : undefined,
    }
  })
}

/** What the reader should know of the year's days before relying on them. */
function Standing({ days, year }: Pick<Loaded, 'days' | 'year'>): VNode | null {
  const t = useWords(words)
  const proposed = days.filter(({ instrument }) => !instrument).length
  if (days.every(({ id }) => id === undefined))
    return <Notice tone="warn">{t('special-days-computed', { year })}</Notice>
  return proposed > 0 ? <Notice>{t('special-days-proposed', { count: proposed })}</Notice> : null
}

function CalendarPage({ visit, loaded }: { visit: Visit; loaded: Loaded }): VNode {
  const t = useWords(words)
  const { year, today, days } = loaded
  const edits = mayOrder(visit.actor).length === 0
  const first = Math.min(Math.max(year, today.year) - 1, year)
  return (
    <div class="stack">
      <PageHeader
        title={t('calendar-of', { year })}
        lead={t('calendar-lead')}
        actions={
          edits ? (
            <>
              <ButtonLink variant="primary" href={urls.adoptHolidays({ year })} icon="calendar-check">
                {t('adopt-holidays')}
              </ButtonLink>
              <ButtonLink href={urls.newSpecialDay()} icon="plus">
                {t('add-special-day')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <Tabs
        label={t('calendar-years')}
        tabs={[first, first + 1, first + 2].map((one) => ({
          href: urls.calendar(null, { nam: one }),
          label: String(one),
          current: one === year,
        }))}
      />
      <div class="two-columns">
        <DeadlineCard visit={visit} {...loaded} />
        <HoursCard visit={visit} {...loaded} />
      </div>
      <Standing days={days} year={year} />
      <Months {...loaded} />
      <SpecialDaysTable days={days} edits={edits} />
    </div>
  )
}

/** The working calendar of a year, the hours of the own office, and a deadline reckoned by both. */
export const showCalendar: Handler = async (visit) => {
  const loaded = await load(visit)
  const title = words.in(visit.language)('calendar-of', { year: loaded.year })
  const status = loaded.asked && !loaded.form.ok ? 422 : 200
  return visit.workspace({ title, status }, <CalendarPage visit={visit} loaded={loaded} />)
}
