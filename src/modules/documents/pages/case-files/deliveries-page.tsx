import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, DataTable, EmptyState, ErrorSummary, Form, FormActions, PageHeader, StatusTag, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Delivery } from '../../delivery.ts'
import { words } from '../../messages/index.ts'
import { DeliveryTag } from '../../parts/case-files/delivery-tag.tsx'
import { deliveryDue } from '../../rules/case-files/retention.ts'
import { urls } from '../../urls.ts'
import { sayDate, sayMoment } from '../say.ts'
import { sayKeeping } from './say-file.ts'

export type DeliveriesPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly ready: readonly CaseFile[]
  readonly deliveries: readonly Delivery[]
  readonly today: Temporal.PlainDate
}

const formId = 'giao-nop'

function Ready({ language, csrf, form, ready, today }: DeliveriesPageProps): VNode {
  const t = useWords(words)
  return (
    <Card title={t('delivery-ready', { count: formatNumber(ready.length, language) })}>
      <p class="soft">{t('delivery-ready-hint')}</p>
      {ready.length === 0 ? (
        <>
          <ErrorSummary complaints={complaintsOf(form, language)} />
          <EmptyState title={t('delivery-ready-none')} />
        </>
      ) : (
        <>
          <DataTable
            caption={t('deliveries')}
            captionHidden
            rows={ready}
            rowKey={({ id }) => id}
            select={{ name: 'ids', form: formId, label: ({ code }) => t('disposal-tick', { code }) }}
            columns={[
              {
                key: 'title',
                head: t('case-file-title'),
                main: true,
                cell: ({ id, code, title }) => (
                  <a href={urls.caseFile({ id })}>
                    {code} · {title}
                  </a>
                ),
              },
              { key: 'unit', head: t('case-file-unit'), cell: ({ unitName }) => unitName },
              { key: 'keep', head: t('case-file-retention'), cell: (file) => sayKeeping(t, file) },
              {
                key: 'due',
                head: t('case-file-due'),
                cell: (file) => (
                  <>
                    {file.closedOn ? sayDate(deliveryDue(file.closedOn, file.construction), language) : ''}{' '}
                    <DeliveryTag {...{ file, today, language }} />
                  </>
                ),
              },
            ]}
          />
          <Form id={formId} action={urls.deliveries()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <TextField {...fieldOf(form, 'note', language)} label={t('case-list-note')} optional />
            <FormActions>
              <Button variant="primary">{t('delivery-do')}</Button>
            </FormActions>
          </Form>
        </>
      )}
    </Card>
  )
}

/** Files that are ready for the archive, and the deliveries with their minutes. */
export function DeliveriesPage(props: DeliveriesPageProps): VNode {
  const { language, deliveries } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('deliveries')}
        lead={t('deliveries-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
      />
      <div class="stack" id="nop-luu" data-live-topic="case-files">
        <Ready {...props} />
        <Card title={t('delivery-made')}>
          {deliveries.length === 0 ? (
            <EmptyState title={t('delivery-none')} />
          ) : (
            <DataTable
              caption={t('delivery-made')}
              captionHidden
              rows={deliveries}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'at',
                  head: t('delivery-minutes'),
                  main: true,
                  cell: ({ id, deliveredAt }) => (
                    <a href={urls.delivery({ id })}>{sayMoment(deliveredAt, language)}</a>
                  ),
                },
                { key: 'by', head: t('delivery-gives'), cell: ({ deliveredByName }) => deliveredByName },
                {
                  key: 'files',
                  head: t('delivery-files'),
                  figures: true,
                  cell: ({ files }) => formatNumber(files, language),
                },
                {
                  key: 'state',
                  head: t('case-file-state'),
                  cell: ({ acceptedAt }) => (
                    <StatusTag tone={acceptedAt ? 'good' : 'warn'}>
                      {t(acceptedAt ? 'case-file-state-accepted' : 'case-file-state-delivered')}
                    </StatusTag>
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
