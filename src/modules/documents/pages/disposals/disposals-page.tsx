import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, DataTable, EmptyState, Notice, PageHeader, StatusTag } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { EndedFiles } from '../../parts/disposals/ended-files.tsx'
import type { ListedDisposal } from '../../store/disposals/disposals.ts'
import type { EndedFile } from '../../store/disposals/list-ended-files.ts'
import { urls } from '../../urls.ts'
import { sayDayOf } from '../say.ts'
import { toneOfDisposal } from './say-disposal.ts'

export type DisposalsPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  /** Files whose retention has ended; undefined for whoever does not keep the archive. */
  readonly ended: readonly EndedFile[] | undefined
  readonly mayDraft: boolean
  readonly disposals: readonly ListedDisposal[]
}

/** Files whose retention has ended, and the proposals to dispose of some. */
export function DisposalsPage(props: DisposalsPageProps): VNode {
  const { language, ended, disposals } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('disposals')}
        lead={t('disposals-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
      />
      <div class="stack" id="tieu-huy" data-live-topic="disposals">
        <Notice tone="info">{t('disposal-nothing-deleted')}</Notice>
        {ended ? <EndedFiles {...props} ended={ended} /> : null}
        <Card title={t('disposal-proposals')}>
          {disposals.length === 0 ? (
            <EmptyState title={t('disposal-none')} />
          ) : (
            <DataTable
              caption={t('disposal-proposals')}
              captionHidden
              rows={disposals}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: t('disposal-title'),
                  main: true,
                  cell: ({ id, title }) => <a href={urls.disposal({ id })}>{title}</a>,
                },
                { key: 'by', head: t('disposal-proposer'), cell: ({ proposerName }) => proposerName },
                {
                  key: 'day',
                  head: t('disposal-day'),
                  cell: ({ draftedAt }) => sayDayOf(draftedAt, language),
                },
                {
                  key: 'files',
                  head: t('disposal-files'),
                  figures: true,
                  cell: ({ files }) => formatNumber(files, language),
                },
                {
                  key: 'state',
                  head: t('case-file-state'),
                  cell: ({ state }) => (
                    <StatusTag tone={toneOfDisposal[state]}>{t(`disposal-state-${state}`)}</StatusTag>
                  ),
                },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  )
}
