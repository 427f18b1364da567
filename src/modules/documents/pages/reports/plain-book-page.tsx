import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, type Column, DataTable, EmptyState, Notice, PageHeader } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'
import type { PlainLine } from './plain-books.ts'

/** A follow-up or post book of a period, to look at, to print on A4 across and to take along. */
export function PlainBookPage({
  title,
  lead,
  heads,
  lines,
  cut,
  xlsxHref,
  pdfHref,
  backHref,
}: {
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly heads: readonly string[]
  readonly lines: readonly PlainLine[]
  /** Said where the book was cut. */
  readonly cut: string | undefined
  readonly xlsxHref: string
  readonly pdfHref: string
  readonly backHref: string
}): VNode {
  const t = useWords(words)
  return (
    <div class="print-wide">
      <PageHeader
        title={title}
        lead={lead}
        crumbs={[{ href: backHref, label: t('reports') }]}
        actions={
          <>
            <ButtonLink icon="download" download href={xlsxHref}>
              {t('report-xlsx')}
            </ButtonLink>
            <ButtonLink icon="file-text" download href={pdfHref}>
              {t('report-pdf')}
            </ButtonLink>
          </>
        }
      />
      {cut ? <Notice tone="warn">{cut}</Notice> : null}
      {lines.length === 0 ? (
        <EmptyState title={t('report-empty')} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          dense
          rows={lines.map((line, place) => ({ ...line, place }))}
          rowKey={({ place }) => String(place)}
          columns={heads.map((head, place): Column<PlainLine & { place: number }> => ({
            key: String(place),
            head,
            main: place === 1,
            cell: ({ cells, documentId }) =>
              place === 1 ? (
                <a href={urls.document({ id: documentId })}>{cells[place] || '–'}</a>
              ) : (
                (cells[place] ?? '')
              ),
          }))}
        />
      )}
    </div>
  )
}
