import type { VNode } from 'preact'
import type { OfficeHours } from '#kit/calendar/index.ts'
import { formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DescriptionList } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { type Weekday, weekdays } from '../office-hours.ts'
import { writeOpenings } from '../rules/office-hours.ts'

/** Some Monday with its week, to name weekdays by. */
export const dayOfWeek = (weekday: Weekday) => new Temporal.PlainDate(2024, 1, weekday)

/** Hours by weekday; weekdays in a row that are alike stand in one line. */
export function OfficeWeek({ hours }: { hours: OfficeHours }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const lines: { first: Weekday; last: Weekday; text: string }[] = []
  for (const weekday of weekdays) {
    const text = writeOpenings(hours[weekday]) || t('hours-closed')
    const before = lines.at(-1)
    if (before?.text === text) before.last = weekday
    else lines.push({ first: weekday, last: weekday, text })
  }
  const name = (weekday: Weekday) => formatWeekday(dayOfWeek(weekday), language)
  return (
    <DescriptionList
      items={lines.map(({ first, last, text }) => ({
        label: first === last ? name(first) : t('day-span', { from: name(first), to: name(last) }),
        value: text,
      }))}
    />
  )
}
