import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DataTable, EmptyState, Filters, TextField } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { ShownEntry } from '../../store/directory-page.ts'
import { urls } from '../../urls.ts'
import { OperatorsFrame } from './operators-frame.tsx'
import { OrganForm, type WaysOut } from './organ-form.tsx'
import { Paged, type PageOf } from './paged.tsx'

type Props = {
  readonly entries: readonly ShownEntry[]
  readonly total: number
  readonly page: PageOf
  /** What was searched for. */
  readonly text: string
  readonly ways: WaysOut
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

function Entries({ entries, language }: Pick<Props, 'entries' | 'language'>): VNode {
  const t = useWords(words)
  const day = (at: Temporal.PlainDate) => formatDate(at, language)
  return (
    <DataTable
      caption={t('directory')}
      captionHidden
      dense
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('organ-name'),
          main: true,
          cell: ({ name, organId }) => (
            <>
              {name}
              <div class="soft">{organId}</div>
            </>
          ),
        },
        { key: 'way', head: t('organ-way'), cell: ({ through }) => through },
        {
          key: 'from',
          head: t('organ-from'),
          cell: ({ validFrom, validTo }) => (
            <>
              {day(validFrom)}
              {validTo ? <div class="soft">{t('organ-ends', { until: day(validTo) })}</div> : null}
            </>
          ),
        },
        { key: 'source', head: t('organ-source'), cell: ({ source }) => t(`source-${source}`) },
        {
          key: 'orders',
          head: t('orders'),
          cell: ({ organId, validTo }) =>
            validTo ? null : (
              <ButtonLink variant="quiet" href={urls.endOrgan({ id: organId })}>
                {t('organ-end')}
              </ButtonLink>
            ),
        },
      ]}
    />
  )
}

/** The organs outside of this instance, found by code or name, and how to enter one. */
export function DirectoryPage({ entries, total, page, text, ways, ...of }: Props): VNode {
  const t = useWords(words)
  const { language } = of
  const empty = text === '' ? 'directory-none' : 'directory-none-found'
  return (
    <OperatorsFrame
      part="directory"
      lead={t('directory-lead')}
      actions={<ButtonLink href={urls.publishers()}>{t('to-publishers')}</ButtonLink>}
    >
      <Filters action={urls.directory()} {...(text ? { clearHref: urls.directory() } : {})}>
        <TextField name="q" type="search" label={t('directory-find')} value={text} />
      </Filters>
      {entries.length === 0 ? (
        <EmptyState icon={text === '' ? 'book-open' : 'search'} title={t(empty)}>
          {t(`${empty}-words`)}
        </EmptyState>
      ) : (
        <Entries {...{ entries, language }} />
      )}
      <Paged
        {...{ total, language }}
        of={page}
        shown={entries.length}
        at={(trang) => urls.directory(null, { q: text, trang })}
      />
      <Card title={t('organ-add')}>
        <OrganForm {...of} ways={ways} />
      </Card>
    </OperatorsFrame>
  )
}
