import type { VNode } from 'preact'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import type { Reason } from '#kit/refusal.ts'
import { ButtonLink, DataTable, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** What became of one document of many. */
export type BulkOutcome = {
  readonly id: string
  readonly abstract: string
  /** Why it was not done; nothing when it was. */
  readonly reasons: readonly Reason[]
}

/** What became of each of many documents, the ones that were not done with their reasons. */
export function BulkPage({
  outcomes,
  backHref,
  title,
  language,
}: {
  readonly outcomes: readonly BulkOutcome[]
  readonly backHref: string
  readonly title: string
  readonly language: Language
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={title} lead={t('bulk-some')} />
      <DataTable
        caption={title}
        captionHidden
        rows={outcomes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'document',
            head: t('document'),
            main: true,
            cell: ({ id, abstract }) => <a href={urls.document({ id })}>{abstract}</a>,
          },
          {
            key: 'outcome',
            head: t('state'),
            cell: ({ reasons }) =>
              reasons.length === 0 ? (
                <StatusTag tone="good">{t('bulk-done')}</StatusTag>
              ) : (
                <>
                  <StatusTag tone="bad">{t('bulk-not-done')}</StatusTag>{' '}
                  {reasons.map(({ code, params }) => sayAny(language, code, params)).join(' ')}
                </>
              ),
          },
        ]}
      />
      <ButtonLink href={backHref}>{t('back')}</ButtonLink>
    </>
  )
}
