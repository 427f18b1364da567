import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { formatDate, formatWeekday } from '#kit/vietnamese/index.ts'
import { LanguageContext, sayAny, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, type Column, DataTable, StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { ReckonedDay } from '../store/working-calendar.ts'
import { urls } from '../urls.ts'

/** The special days of a year with their sources; who may edit finds the ways to it in each row. */
export function SpecialDaysTable({ days, edits }: { days: readonly ReckonedDay[]; edits: boolean }): VNode {
  const t = useWords(words)
  const language = useContext(LanguageContext)
  const columns: Column<ReckonedDay>[] = [
    {
      key: 'day',
      head: t('special-day'),
      main: true,
      cell: ({ date }) => `${formatWeekday(date, language)} ${formatDate(date, language)}`,
    },
    { key: 'name', head: t('special-day-name'), cell: ({ name }) => name },
    {
      key: 'kind',
      head: t('special-day-kind'),
      cell: ({ kind }) => sayAny(language, `organisations.day-kind.${kind}`),
    },
    {
      key: 'source',
      head: t('special-day-source'),
      cell: ({ source, instrument }) => (instrument ? `${source}; ${instrument}` : source),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ instrument }) => <Standing confirmed={Boolean(instrument)} />,
    },
  ]
  const editing: Column<ReckonedDay> = {
    key: 'edit',
    head: t('edit'),
    cell: ({ id }) =>
      id ? (
        <span class="row">
          <ButtonLink variant="quiet" href={urls.specialDay({ id })}>
            {t('edit')}
          </ButtonLink>
          <ButtonLink variant="quiet" href={urls.specialDayEnd({ id })}>
            {t('remove-verb')}
          </ButtonLink>
        </span>
      ) : null,
  }
  return (
    <DataTable
      caption={t('special-days', { count: days.length })}
      dense
      rows={days}
      rowKey={({ date }) => date.toString()}
      columns={edits ? [...columns, editing] : columns}
    />
  )
}

function Standing({ confirmed }: { confirmed: boolean }): VNode {
  const t = useWords(words)
  return confirmed ? (
    <StatusTag tone="good">{t('special-day-confirmed')}</StatusTag>
  ) : (
    <StatusTag tone="warn" icon="hourglass">
      {t('special-day-proposed')}
    </StatusTag>
  )
}
