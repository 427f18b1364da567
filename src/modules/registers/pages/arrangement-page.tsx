import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Register } from '../book.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Which register draws from which series. */
export function ArrangementPage({ registers }: { registers: readonly Register[] }): VNode {
  const t = useWords(words)
  const sharers = Map.groupBy(registers, ({ seriesId }) => seriesId)
  return (
    <>
      <PageHeader
        title={t('arrange')}
        lead={t('series-hint')}
        crumbs={[{ href: urls.books(), label: t('title') }]}
      />
      {registers.length === 0 ? (
        <EmptyState icon="book-open" title={t('no-books-hint')} />
      ) : (
        <DataTable
          caption={t('arrange')}
          captionHidden
          rows={registers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('book'),
              main: true,
              cell: ({ id, name }) => <a href={urls.arrange({ id })}>{name}</a>,
            },
            { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
            { key: 'series', head: t('series'), cell: ({ seriesName }) => seriesName },
            {
              key: 'shared',
              head: t('shared-with'),
              cell: ({ id, seriesId }) =>
                (sharers.get(seriesId) ?? [])
                  .filter((other) => other.id !== id)
                  .map(({ name }) => name)
                  .join(', '),
            },
          ]}
        />
      )}
    </>
  )
}
