import type { VNode } from 'preact'
import { formatDate, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { WeekLine } from '../week.ts'

/** A week as a table; on a phone each line is a card. */
export function WeekTable({ lines, caption }: { lines: readonly WeekLine[]; caption: string }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const rows = lines.map((line, at) => ({ ...line, key: String(at) }))
  const dayOf = (iso: string) => {
    const day = Temporal.PlainDate.from(iso)
    return `${formatWeekday(day, language)}, ${formatDate(day, language)}`
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'day',
          head: t('day'),
          main: true,
          cell: ({ day, at }) => (
            <>
              {dayOf(day)}
              {at ? <div class="figure">{at}</div> : null}
            </>
          ),
        },
        { key: 'what', head: t('week-what'), cell: ({ what }) => what },
        { key: 'who', head: t('week-who'), cell: ({ who }) => who },
        { key: 'where', head: t('week-where'), cell: ({ where }) => where },
      ]}
    />
  )
}
