import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, Filters, PageHeader, DateField } from '#platform/ui/index.ts'
import type { Code, CodeList, CodeListVersion } from '../code-list.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type CodeListPageProps = {
  readonly language: Language
  readonly list: CodeList
  readonly day: Temporal.PlainDate
  readonly codes: readonly Code[]
  readonly versions: readonly CodeListVersion[]
  readonly mayKeep: boolean
}

/** One list as it stands on a day, and its versions. */
export function CodeListPage({ language, list, day, codes, versions, mayKeep }: CodeListPageProps): VNode {
  const t = useWords(words)
  const date = (one: Temporal.PlainDate) => formatDate(one, language)
  const add = (
    <ButtonLink icon="plus" href={urls.newVersion({ key: list.key })}>
      {t('new-version')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={language === 'en' ? list.english : list.name}
        lead={t('as-of', { day: date(day) })}
        crumbs={[{ href: urls.codeLists(), label: t('lists-title') }]}
        actions={mayKeep ? add : undefined}
      />
      <div class="stack loose">
        <Filters action={urls.codeList({ key: list.key })}>
          <DateField name="ngay" label={t('on-day')} value={date(day)} />
        </Filters>
        {codes.length === 0 ? (
          <EmptyState title={t('no-codes')} />
        ) : (
          <DataTable
            caption={language === 'en' ? list.english : list.name}
            captionHidden
            rows={codes}
            rowKey={({ code }) => code}
            columns={[
              { key: 'name', head: t('code-name'), main: true, cell: ({ name }) => name },
              {
                key: 'abbreviation',
                head: t('abbreviation'),
                cell: ({ abbreviation }) => abbreviation ?? '–',
              },
              { key: 'english', head: t('english'), cell: ({ english }) => <span lang="en">{english}</span> },
              { key: 'code', head: t('code'), cell: ({ code }) => <code>{code}</code> },
            ]}
          />
        )}
        <DataTable
          caption={t('versions')}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'from', head: t('valid-from'), main: true, cell: ({ validFrom }) => date(validFrom) },
            {
              key: 'to',
              head: t('valid-to'),
              cell: ({ validTo }) => (validTo ? date(validTo) : t('in-force')),
            },
            { key: 'source', head: t('source'), cell: ({ source }) => source },
          ]}
        />
      </div>
    </>
  )
}
