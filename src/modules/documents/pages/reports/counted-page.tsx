import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, Details, EmptyState, PageHeader, Pagination } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { Due, StateTag, UrgencyTag } from '../../parts/tags.tsx'
import { basesOfFigures } from '../../rules/reports/bases-of-figures.ts'
import type { Figure } from '../../report-figures.ts'
import type { Scope } from '../../report-scope.ts'
import type { CountedDocument } from '../../store/reports/list-counted.ts'
import { urls } from '../../urls.ts'
import { sayDate, sayDayOf, sayMoment } from '../say.ts'

export type CountedPageProps = {
  readonly language: Language
  readonly figure: Figure
  readonly scope: Scope
  readonly count: number
  readonly documents: readonly CountedDocument[]
  readonly query: string
  readonly now: Temporal.Instant
  readonly backHref: string
  readonly previousHref: string | undefined
  readonly nextHref: string | undefined
}

function Table({ documents, language, now, figure }: CountedPageProps): VNode {
  const t = useWords(words)
  const over = ({ state }: CountedDocument) => !['directed', 'in-progress'].includes(state)
  return (
    <DataTable
      caption={t(`figure-${figure}`)}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('arrival-number'),
          cell: ({ arrivalNumber, arrivedAt, direction, issuedOn }) =>
            direction === 'outgoing'
              ? sayDate(issuedOn, language)
              : [
                  arrivalNumber === null ? '' : String(arrivalNumber),
                  arrivedAt ? sayDayOf(arrivedAt, language) : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
        },
        {
          key: 'document',
          head: t('document'),
          main: true,
          cell: (document) => (
            <>
              <a href={urls.document({ id: document.id })}>{document.abstract}</a>{' '}
              <UrgencyTag urgency={document.urgency} />
              <div class="soft">{[document.reference, document.organName].filter(Boolean).join(' · ')}</div>
            </>
          ),
        },
        {
          key: 'who',
          head: t('lead'),
          cell: ({ unitName, personName, createdByName, direction }) => (
            <>
              {unitName ?? (direction === 'outgoing' ? createdByName : '')}
              {personName ? <div class="soft">{personName}</div> : null}
            </>
          ),
        },
        {
          key: 'due',
          head: t('due'),
          cell: (document) => <Due at={document.dueAt} over={over(document)} {...{ now, language }} />,
        },
        {
          key: 'finished',
          head: t('counted-finished'),
          cell: ({ finishedAt }) => (finishedAt ? sayMoment(finishedAt, language) : ''),
        },
        { key: 'state', head: t('state'), cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  )
}

/** The documents that a figure counts, with its definition and the statement that counted them. */
export function CountedPage(props: CountedPageProps): VNode {
  const { language, figure, scope, count, documents, query, backHref, previousHref, nextHref } = props
  const t = useWords(words)
  const days = t('report-days', {
    from: formatDate(scope.from, language),
    until: formatDate(scope.until, language),
  })
  return (
    <>
      <PageHeader
        title={t('counted-title', { figure: t(`figure-${figure}`), count: formatNumber(count, language) })}
        lead={`${days}. ${t(`define-${figure}`)} ${basesOfFigures[figure]}.`}
        crumbs={[{ href: backHref, label: t('reports') }]}
      />
      <div class="stack">
        {documents.length === 0 ? <EmptyState title={t('counted-none')} /> : <Table {...props} />}
        <Pagination {...{ previousHref, nextHref }} />
        <Details summary={t('report-query')}>
          <pre class="query" tabindex={0}>
            {query}
          </pre>
        </Details>
      </div>
    </>
  )
}
