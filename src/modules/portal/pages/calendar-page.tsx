import type { VNode } from 'preact'
import { formatDate, formatMonth, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageHeader, StatusTag, Tabs, type Tone } from '#platform/ui/index.ts'
import { calendarWords, deskWords } from '../messages/index.ts'
import type { DeskLine } from '../store/desk.ts'
import { daysOf, type Entry, type Span, spanAround } from '../rules/publication-days.ts'
import { deskUrls } from '../urls.ts'

const tones: Readonly<Record<Entry['kind'], Tone>> = {
  scheduled: 'info',
  published: 'good',
  review: 'warn',
  event: 'plain',
  'alert-end': 'bad',
}
/** So many stand in the square of a day; the rest opens. */
const mostShown = 4

/** The address of a span. */
const hrefOf = ({ as, from }: Span) =>
  deskUrls.calendar(null, as === 'month' ? { thang: formatMonth(from) } : { tuan: from.toString() })

function Line({ entry }: { entry: Entry }): VNode {
  const t = useWords(calendarWords)
  const { kind, time, title, href, site, forced } = entry
  return (
    <li>
      <StatusTag tone={tones[kind]}>{t(`entry-${kind}`)}</StatusTag> {time ? formatTime(time) : null}{' '}
      <a href={href}>{title}</a>{' '}
      <span class="soft">
        {site}
        {forced ? `, ${t('entry-forced')}` : ''}
      </span>
    </li>
  )
}

function Day({
  day,
  entries,
  isToday,
}: {
  day: Temporal.PlainDate
  entries: readonly Entry[]
  isToday: boolean
}): VNode {
  // prettier-ignore
  const t = useWords(calendarWords)
  const language = useLanguage()
  const classes = ['day', `weekday-${day.dayOfWeek}`, entries.length === 0 ? 'bare' : '', isToday ? 'today' : ''] // prettier-ignore
  const lines = (list: readonly Entry[]) => (
    <ul>
      {list.map((entry) => (
        <Line key={`${entry.kind} ${entry.href} ${String(entry.time)}`} entry={entry} />
      ))}
    </ul>
  )
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <h3>
        <span>{formatWeekday(day, language)}</span>
        <span>{formatDate(day, language)}</span>
        {isToday ? <span>({t('today')})</span> : null}
      </h3>
      {lines(entries.slice(0, mostShown))}
      {entries.length > mostShown ? (
        <details>
          <summary>{t('and-more', { count: entries.length - mostShown })}</summary>
          {lines(entries.slice(mostShown))}
        </details>
      ) : null}
    </li>
  )
}

/** What is published when: a list of days on a phone, squares of a month on a wide screen. */
export function CalendarPage({
  span,
  entries,
  submitted,
  today,
  most,
}: {
  span: Span
  entries: readonly Entry[]
  submitted: readonly DeskLine[]
  today: Temporal.PlainDate
  most: number
}): VNode {
  const t = useWords(calendarWords)
  const desk = useWords(deskWords)
  const language = useLanguage()
  const say = (day: Temporal.PlainDate) => formatDate(day, language)
  const beside = (days: number) => spanAround(span.as, (days < 0 ? span.from : span.until).add({ days }))
  const title =
    span.as === 'month'
      ? t('calendar-of-month', { month: formatMonth(span.from) })
      : t('calendar-of-week', { from: say(span.from), until: say(span.until) })
  const tabs = (['month', 'week'] as const).map((as) => ({
    href: hrefOf(spanAround(as, span.as === as || !isWithin(today, span) ? span.from : today)),
    label: t(`as-${as}`),
    current: as === span.as,
  }))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('calendar')}
        lead={t('calendar-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />{' '}
      {/* prettier-ignore */}
      <section class="stack tight">
        <h2>{t('awaiting-approval')}</h2>
        <p class="soft">{t(submitted.length > 0 ? 'awaiting-lead' : 'nothing-awaits')}</p>
        <ul>
          {submitted.map(({ id, title: named, site, madeByName }) => (
            <li key={id}>
              <a href={deskUrls.edition({ edition: id })}>{named || desk('no-title')}</a>{' '}
              <span class="soft">
                {site}, {madeByName}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack tight">
        <h2>{title}</h2>
        <Tabs label={t('calendar')} tabs={tabs} />
        <p class="row no-print">
          <ButtonLink icon="chevron-left" href={hrefOf(beside(-1))}>
            {t('before')}
          </ButtonLink>
          <ButtonLink href={hrefOf(spanAround(span.as, today))}>{t('to-today')}</ButtonLink>
          <ButtonLink icon="chevron-right" href={hrefOf(beside(1))}>
            {t('after')}
          </ButtonLink>
        </p>
        {entries.length >= most ? <p class="soft">{t('first-only', { count: most })}</p> : null}
        {entries.length === 0 ? (
          <EmptyState icon="calendar-check" title={t('nothing-in')}>
            <p>{t('nothing-in-lead')}</p>
          </EmptyState>
        ) : (
          <ol class="calendar">
            {daysOf(span, entries).map((one) => (
              <Day key={String(one.day)} {...one} isToday={one.day.equals(today)} />
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

const isWithin = (day: Temporal.PlainDate, { from, until }: Span) =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0
