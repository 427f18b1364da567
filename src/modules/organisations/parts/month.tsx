import type { VNode } from 'preact'
import { isWorkingDay, type WorkingCalendar } from '#kit/calendar/index.ts'
import { formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { SpecialDayFacts } from '../special-day.ts'

type Props = {
  /** The first day of the month. */
  first: Temporal.PlainDate
  today: Temporal.PlainDate
  calendar: WorkingCalendar
  days: readonly SpecialDayFacts[]
}

const shortWeekdays = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}
/** Figures of one width on both sides, so that a month stands in columns. */
const inColumn = (day: number) => `\u2007${String(day).padStart(2, '\u2007')}\u2007`

function Day({
  date,
  today,
  calendar,
  days,
}: Omit<Props, 'first'> & {
  date: Temporal.PlainDate | undefined
}): VNode {
  if (!date) return <td>{'\u00a0'}</td>
  const special = days.find((day) => day.date.equals(date))
  const works = isWorkingDay(calendar, date)
  const tone = special ? (works ? 'info' : 'bad') : undefined
  const figure = inColumn(date.day)
  const inside = works ? figure : <span class="soft">{figure}</span>
  return (
    <td class={tone} title={special?.name}>
      {date.equals(today) ? <mark>{figure}</mark> : special ? <strong>{figure}</strong> : inside}
      {special ? <span class="only-read"> {special.name}</span> : null}
    </td>
  )
}

/** One month in weeks from Monday; special days are marked and say their name. */
export function Month({ first, ...shown }: Props): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const dates = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }))
  const blanks = first.dayOfWeek - 1
  const weeks = Array.from({ length: Math.ceil((blanks + dates.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, column) => dates[week * 7 + column - blanks]),
  )
  const working = dates.filter((date) => isWorkingDay(shown.calendar, date)).length
  return (
    <div>
      <table class="month figure">
        <caption>
          <strong>{t('month-of', { month: first.month })}</strong>{' '}
          <span class="soft">{t('month-working-days', { count: working })}</span>
        </caption>
        <thead>
          <tr>
            {shortWeekdays[language].map((short, index) => (
              <th key={short} scope="col" class="soft">
                <abbr title={formatWeekday(new Temporal.PlainDate(2024, 1, index + 1), language)}>
                  {short}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((date, column) => (
                <Day key={column} date={date} {...shown} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
