import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, type Column, DataTable, EmptyState, Notice, PageHeader } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { Scope } from '../../report-scope.ts'
import type { FollowUp } from '../../store/reports/list-follow-up.ts'
import { urls } from '../../urls.ts'
import { followUpColumns } from './follow-up-columns.ts'

/** The follow-up book of a period, to look at and to print on A4 landscape. */
export function FollowUpPage({
  language,
  lines,
  scope,
  most,
  xlsxHref,
  backHref,
}: {
  readonly language: Language
  readonly lines: readonly FollowUp[]
  readonly scope: Scope
  readonly most: number | undefined
  readonly xlsxHref: string
  readonly backHref: string
}): VNode {
  const t = useWords(words)
  const days = t('report-days', {
    from: formatDate(scope.from, language),
    until: formatDate(scope.until, language),
  })
  return (
    <div class="print-wide">
      <PageHeader
        title={t('follow-up')}
        lead={`${days}. ${t('follow-up-lead', { count: formatNumber(lines.length, language) })}`}
        crumbs={[{ href: backHref, label: t('reports') }]}
        actions={
          <ButtonLink icon="download" download href={xlsxHref}>
            {t('report-xlsx')}
          </ButtonLink>
        }
      />
      <p class="soft no-print">{t('report-print')}</p>
      {most ? (
        <Notice tone="warn">{t('follow-up-cut', { count: formatNumber(most, language) })}</Notice>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title={t('report-empty')} />
      ) : (
        <DataTable
          caption={t('follow-up')}
          captionHidden
          dense
          rows={lines}
          rowKey={({ id }) => id}
          columns={followUpColumns(language).map(({ key, head, text }): Column<FollowUp> => ({
            key,
            head,
            main: key === 'document',
            cell: (line) =>
              key === 'number' ? (
                <a href={urls.document({ id: line.id })}>{text(line) || '–'}</a>
              ) : (
                text(line)
              ),
          }))}
        />
      )}
    </div>
  )
}
