import type { VNode } from 'preact'
import { formatMoney } from '#kit/money/index.ts'
import { formatDateTime, formatMonth } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { FeeTabs } from '../parts/fee-tabs.tsx'
import { nameSheet } from '../parts/name-sheet.ts'
import type { Sheet } from '../store/sheets.ts'
import { urls } from '../urls.ts'

/** The closed payment sheets, and the way to close the next one. */
export function SheetsPage({
  sheets,
  months,
  waiting,
  language,
}: {
  sheets: readonly Sheet[]
  /** This month and the one before: whose sheet is closed now. */
  months: readonly Temporal.PlainDate[]
  /** How many lines stand on no sheet yet. */
  waiting: number
  language: Language
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <PageHeader title={t('sheets')} lead={t('sheets-lead')} />
      <FeeTabs current="sheets" />
      <p>{t('lines-to-pay', { count: waiting })}</p>
      <p class="row">
        {months.map((month) => (
          <ButtonLink key={String(month)} href={urls.month({ month: month.toString().slice(0, 7) })}>
            {t('to-pay', { month: formatMonth(month) })}
          </ButtonLink>
        ))}
      </p>
      {sheets.length === 0 ? (
        <EmptyState icon="file-text" title={t('no-sheets')}>
          <p>{t('no-sheets-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('sheets')}
          captionHidden
          rows={sheets}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: t('sheets'), main: true, cell: (sheet) => <a href={urls.sheet({ sheet: sheet.id })}>{nameSheet(sheet, t)}</a> }, // prettier-ignore
            { key: 'gross', head: t('gross'), figures: true, cell: ({ gross }) => formatMoney(gross, language) }, // prettier-ignore
            { key: 'tax', head: t('tax'), figures: true, cell: ({ tax }) => formatMoney(tax, language) },
            { key: 'net', head: t('net'), figures: true, cell: ({ net }) => formatMoney(net, language) },
            { key: 'closed', head: t('close-now'), cell: ({ closedAt, closedByName }) => t('closed-by', { at: formatDateTime(closedAt, language), name: closedByName }) }, // prettier-ignore
          ]}
        />
      )}
    </div>
  )
}
