import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, DataTable, ErrorSummary, Form, FormActions, Notice, PageHeader, StatusTag, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { DeliveredFile, Delivery } from '../../delivery.ts'
import { words } from '../../messages/index.ts'
import { yearsOf } from '../../rules/case-files/retention.ts'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'
import { sayKeeping, toneOfFile } from './say-file.ts'

function DeliveredList({ files, title }: { files: readonly DeliveredFile[]; title: string }): VNode | null {
  const t = useWords(words)
  if (files.length === 0) return null
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: t('case-file-title'),
            main: true,
            cell: ({ id, code, title: name }) => (
              <a href={urls.caseFile({ id })}>
                {code} · {name}
              </a>
            ),
          },
          { key: 'unit', head: t('case-file-unit'), cell: ({ unitName }) => unitName },
          { key: 'keep', head: t('case-file-retention'), cell: (file) => sayKeeping(t, file) },
          { key: 'papers', head: t('case-file-papers'), figures: true, cell: ({ papers }) => String(papers) },
          {
            key: 'state',
            head: t('case-file-state'),
            cell: ({ state }) => (
              <StatusTag tone={toneOfFile[state]}>{t(`case-file-state-${state}`)}</StatusTag>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** A delivery to the archive: its minutes, its two lists, and the archive's word. */
export function DeliveryPage({
  language,
  csrf,
  form,
  delivery,
  files,
  mayAccept,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly delivery: Delivery
  readonly files: readonly DeliveredFile[]
  readonly mayAccept: boolean
}): VNode {
  const t = useWords(words)
  const { id, acceptedAt, acceptedByName, deliveredAt, deliveredByName, note } = delivery
  return (
    <>
      <PageHeader
        title={t('delivery-minutes')}
        lead={`${deliveredByName} · ${sayMoment(deliveredAt, language)}`}
        crumbs={[
          { href: urls.caseFiles(), label: t('case-files') },
          { href: urls.deliveries(), label: t('deliveries') },
        ]}
        actions={
          <>
            <ButtonLink icon="file-text" download href={urls.deliveryPdf({ id })}>
              {t('delivery-print')}
            </ButtonLink>
            <ButtonLink icon="download" download href={urls.deliveryXlsx({ id })}>
              {t('report-xlsx')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack" id="nop-luu" data-live-topic="case-files">
        <ErrorSummary complaints={complaintsOf(form, language)} />
        <Notice tone={acceptedAt ? 'good' : 'warn'}>
          {acceptedAt && acceptedByName
            ? t('delivery-accepted-by', { name: acceptedByName, at: sayMoment(acceptedAt, language) })
            : t('delivery-waits')}
        </Notice>
        {note ? <p class="own-words">{note}</p> : null}
        {mayAccept ? (
          <Form action={urls.acceptDelivery({ id })} csrf={csrf}>
            <TextField name="note" label={t('delivery-accept-note')} optional />
            <FormActions>
              <Button variant="primary">{t('case-file-accept')}</Button>
            </FormActions>
          </Form>
        ) : null}
        <DeliveredList
          title={t('delivery-list-permanent')}
          files={files.filter((file) => yearsOf(file) === null)}
        />
        <DeliveredList
          title={t('delivery-list-temporary')}
          files={files.filter((file) => yearsOf(file) !== null)}
        />
      </div>
    </>
  )
}
