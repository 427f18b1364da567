import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Consultation } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { ConsultationTag } from '../parts/tags.tsx'
import { consultationStateOn } from '../rules/consultation-state.ts'
import { urls } from '../urls.ts'

/** The consultations of an authority, those that close last first. */
export function ConsultationsPage({
  consultations,
  today,
}: {
  consultations: readonly Consultation[]
  today: Temporal.PlainDate
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <PageHeader
        title={t('consultations')}
        lead={t('consultations-lead')}
        crumbs={[{ href: urls.desk(), label: t('desk') }]}
        actions={
          <ButtonLink variant="primary" href={urls.newConsultation()}>
            {t('new-consultation')}
          </ButtonLink>
        }
      />
      <p>
        <a href={urls.terms()}>{t('terms')}</a>
      </p>
      {consultations.length === 0 ? (
        <EmptyState icon="message-square-text" title={t('no-consultations')}>
          <p>{t('no-consultations-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('consultations')}
          captionHidden
          rows={consultations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('draft-title'),
              main: true,
              cell: ({ id, title }) => <a href={urls.consultation({ consultation: id })}>{title}</a>,
            },
            {
              key: 'period',
              head: t('period'),
              cell: ({ opensOn, closesOn }) =>
                t('from-to', { from: formatDate(opensOn, language), to: formatDate(closesOn, language) }),
            },
            {
              key: 'state',
              head: t('state'),
              cell: (one) => <ConsultationTag state={consultationStateOn(today, one)} />,
            },
            { key: 'by', head: t('entered-by'), cell: ({ createdByName }) => createdByName },
          ]}
        />
      )}
    </div>
  )
}
