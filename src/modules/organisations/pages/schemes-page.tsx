import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { permit } from '#kit/refusal.ts'
import { DataTable, EmptyState, PageHeader, StatusTag } from '#platform/ui/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { SampleTag } from '../parts/period.tsx'
import { mayOrder } from '../rules/access.ts'
import type { Scheme } from '../scheme.ts'
import { listSchemes } from '../store/schemes.ts'
import { urls } from '../urls.ts'

type Listed = Omit<Scheme, 'steps'>

function SchemesPage({ visit, schemes }: { visit: Visit; schemes: readonly Listed[] }): VNode {
  const t = useWords(words)
  const { language } = visit
  return (
    <>
      <PageHeader
        title={t('schemes')}
        lead={t('schemes-lead')}
        crumbs={[{ href: urls.tree(), label: t('tree') }]}
      />
      {schemes.length === 0 ? (
        <EmptyState icon="merge" title={t('no-schemes')} />
      ) : (
        <DataTable
          caption={t('schemes')}
          captionHidden
          rows={schemes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('scheme-title'),
              main: true,
              cell: ({ id, title, sample }) => (
                <>
                  <a href={urls.scheme({ id })}>{title}</a> <SampleTag sample={sample} />
                </>
              ),
            },
            { key: 'instrument', head: t('instrument'), cell: ({ instrument }) => instrument },
            {
              key: 'planned',
              head: t('planned-on'),
              cell: ({ plannedOn }) => formatDate(plannedOn, language),
            },
            {
              key: 'state',
              head: t('state'),
              cell: ({ carriedOutOn }) =>
                carriedOutOn ? (
                  <StatusTag tone="good">
                    {t('carried-out', { day: formatDate(carriedOutOn, language) })}
                  </StatusTag>
                ) : (
                  <StatusTag tone="info" icon="calendar-clock">
                    {t('planned')}
                  </StatusTag>
                ),
            },
          ]}
        />
      )}
    </>
  )
}

/** The list of planned and carried-out rearrangements. */
export const showSchemes: Handler = async (visit) => {
  permit(mayOrder(visit.actor))
  const schemes = await visit.read(listSchemes)
  return visit.workspace(
    { title: words.in(visit.language)('schemes') },
    <SchemesPage visit={visit} schemes={schemes} />,
  )
}
