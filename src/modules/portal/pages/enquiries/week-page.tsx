import type { VNode } from 'preact'
import { formatDate, formatDateTime, formatWeekday } from '#kit/vietnamese/index.ts'
import type { Week, WeekLine } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

function Day({ lines }: { lines: readonly WeekLine[] }): VNode {
  const language = useLanguage()
  const day = Temporal.PlainDate.from(lines[0]!.day)
  return (
    <section class="week-day">
      <h2>
        {formatWeekday(day, language)}, {formatDate(day, language)}
      </h2>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>
            <span class="figure">{line.at}</span>
            <span>
              {line.who ? <strong>{line.who}: </strong> : null}
              {line.what}
              {line.where ? <span class="soft"> {line.where}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the leaders of an authority do in a week: day by day. */
export function PublicWeekPage({
  place,
  monday,
  week,
  beside,
}: {
  place: Place
  monday: Temporal.PlainDate
  week: Week | undefined
  beside: { readonly before: Temporal.PlainDate | null; readonly after: Temporal.PlainDate | null }
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const href = (day: Temporal.PlainDate) => place.at(sitePages.week, null, { tuan: day.toString() })
  const days = Map.groupBy(week?.lines ?? [], ({ day }) => day)
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('week')}</h1>
        <p>
          {t('week-of', {
            from: formatDate(monday, language),
            until: formatDate(monday.add({ days: 6 }), language),
          })}
        </p>
      </header>
      <Ended place={place} />
      {week ? (
        <>
          <div class="week">
            {[...days.values()].map((lines) => (
              <Day key={lines[0]!.day} lines={lines} />
            ))}
          </div>
          <p class="soft">
            {t('published-at', { at: formatDateTime(week.fromAt, language) })}
            {week.sample ? ` ${t('sample')}` : ''}
          </p>
        </>
      ) : (
        <EmptyState icon="calendar-days" title={t('no-week')}>
          <p>{t('no-week-lead')}</p>
        </EmptyState>
      )}
      <nav class="row" aria-label={t('week')}>
        {beside.before ? <a href={href(beside.before)}>{t('week-before')}</a> : null}
        {beside.after ? <a href={href(beside.after)}>{t('week-after')}</a> : null}
      </nav>
    </div>
  )
}
