import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { SpecialDayFacts } from '../special-day.ts'
import { Month } from './month.tsx'

type Props = {
  year: number
  today: Temporal.PlainDate
  calendar: WorkingCalendar
  days: readonly SpecialDayFacts[]
}

/** The twelve months of a year, and what their marks mean. */
export function Months({ year, today, calendar, days }: Props): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <div class="grid">
        {Array.from({ length: 12 }, (_, index) => (
          <Month
            key={index}
            first={new Temporal.PlainDate(year, index + 1, 1)}
            today={today}
            calendar={calendar}
            days={days}
          />
        ))}
      </div>
      <p class="row">
        <span class="bad">
          <strong>&#x2007;1&#x2007;</strong> {t('legend-holiday')}
        </span>
        <span class="info">
          <strong>&#x2007;1&#x2007;</strong> {t('legend-worked')}
        </span>
        <span>
          <mark>&#x2007;1&#x2007;</mark> {t('legend-today')}
        </span>
      </p>
    </div>
  )
}
