import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, Pagination, StatusTag, type Tone } from '#platform/ui/index.ts'
import { type Outcome, outcomes, type ShownLine } from '../../import.ts'
import { type ThingKind, thingKinds } from '../../old-thing.ts'
import { importWords } from '../../messages/index.ts'
import { deskUrls } from '../../urls.ts'

export type ImportReportProps = {
  readonly counts: readonly { readonly kind: ThingKind; readonly outcome: Outcome; readonly count: number }[]
  readonly lines: readonly ShownLine[]
  readonly previousHref: string | undefined
  readonly nextHref: string | undefined
}

const tones: Readonly<Record<Outcome, Tone>> = {
  public: 'good',
  draft: 'warn',
  already: 'plain',
  left: 'bad',
}

/** What became of everything: in numbers, then line by line what somebody should look at. */
export function ImportReport({ counts, lines, previousHref, nextHref }: ImportReportProps): VNode {
  const t = useWords(importWords)
  const language = useLanguage()
  const kinds = thingKinds.filter((kind) => counts.some((one) => one.kind === kind))
  const countOf = (kind: ThingKind, outcome: Outcome) =>
    counts.find((one) => one.kind === kind && one.outcome === outcome)?.count ?? 0
  return (
    <>
      <section class="stack tight">
        <h2>{t('report')}</h2>
        <DataTable
          caption={t('report')}
          captionHidden
          rows={kinds}
          rowKey={(kind) => kind}
          columns={[
            { key: 'kind', head: t('kind'), main: true, cell: (kind) => t(`kind-${kind}`) },
            ...outcomes.map((outcome) => ({
              key: outcome,
              head: t(`outcome-${outcome}`),
              figures: true,
              cell: (kind: ThingKind) => formatNumber(countOf(kind, outcome), language),
            })),
          ]}
        />
      </section>
      <section class="stack tight">
        <h2>{t('lines')}</h2>
        {lines.length === 0 ? (
          <p class="soft">{t('no-lines')}</p>
        ) : (
          <>
            <p class="soft">{t('lines-lead')}</p>
            <DataTable
              caption={t('lines')}
              captionHidden
              rows={lines}
              rowKey={({ kind, id }) => `${kind} ${id}`}
              columns={[
                {
                  key: 'name',
                  head: t('name'),
                  main: true,
                  cell: ({ title, id, editionId }) =>
                    editionId ? (
                      <a href={deskUrls.edition({ edition: editionId })}>{title || id}</a>
                    ) : (
                      title || id
                    ),
                },
                { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
                {
                  key: 'outcome',
                  head: t('state'),
                  cell: ({ kind, outcome }) => (
                    <StatusTag tone={tones[outcome]}>
                      {t(kind === 'comment' && outcome === 'draft' ? 'comment-waits' : `outcome-${outcome}`)}
                    </StatusTag>
                  ),
                },
                {
                  key: 'told',
                  head: t('told'),
                  cell: ({ told }) =>
                    told.map(({ code, params }) => sayAny(language, code, params)).join(' '),
                },
              ]}
            />
            <Pagination previousHref={previousHref} nextHref={nextHref} />
          </>
        )}
      </section>
    </>
  )
}
