import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  Checkbox,
  DataTable,
  Details,
  EmptyState,
  FileField,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type TrustAnchor, trustLists } from '../trust-anchor.ts'
import { urls } from '../urls.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly anchors: readonly TrustAnchor[]
  readonly form: FormState
}

function Ending({ anchor, csrf }: { readonly anchor: TrustAnchor; readonly csrf: string }): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('trust-end')}>
      <Form action={urls.endTrust({ id: anchor.id })} csrf={csrf} complaints={[]}>
        <TextField id={`thoi-tin-${anchor.id}`} name="reason" label={t('trust-end-reason')} />
        <FormActions>
          <Button variant="danger">{t('trust-end')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** The certification authorities in which chains may end, and how to add one or to end the trust in it. */
export function TrustPage({ language, csrf, anchors, form }: Props): VNode {
  const t = useWords(words)
  const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  return (
    <>
      <PageHeader title={t('trust')} lead={t('trust-lead')} />
      <div class="stack">
        {anchors.length === 0 ? (
          <EmptyState title={t('trust-none')}>{t('trust-none-words')}</EmptyState>
        ) : (
          <DataTable
            caption={t('trust')}
            captionHidden
            rows={anchors}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('trust-name'),
                main: true,
                cell: ({ name, fingerprint }) => (
                  <>
                    {name}
                    <div class="soft">SHA-256: {fingerprint.match(/.{4}/g)?.join(' ')}</div>
                  </>
                ),
              },
              { key: 'list', head: t('trust-list'), cell: ({ list }) => t(`list-${list}`) },
              {
                key: 'until',
                head: t('issued-for'),
                cell: (one) => t('from-until', { from: day(one.validFrom), until: day(one.validUntil) }),
              },
              {
                key: 'added',
                head: t('trust-added'),
                cell: ({ addedAt, addedBy, reason }) => `${day(addedAt)}, ${addedBy}: ${reason}`,
              },
              {
                key: 'hosts',
                head: t('trust-hosts-short'),
                cell: ({ hosts }) => hosts.join(', ') || t('trust-hosts-none'),
              },
              { key: 'end', head: t('trust-end'), cell: (anchor) => <Ending {...{ anchor, csrf }} /> },
            ]}
          />
        )}
        <Card title={t('trust-add')}>
          <Form action={urls.trust()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
            <FileField
              name="file"
              label={t('trust-file')}
              hint={t('trust-file-hint')}
              accept=".cer,.crt,.pem,.der"
            />
            <SelectField
              {...fieldOf(form, 'list', language)}
              label={t('trust-list')}
              options={trustLists.map((value) => ({ value, label: t(`list-${value}`) }))}
            />
            <TextField {...fieldOf(form, 'reason', language)} label={t('trust-reason')} />
            <TextField
              {...fieldOf(form, 'hosts', language)}
              label={t('trust-hosts')}
              hint={t('trust-hosts-hint')}
              optional
            />
            <Checkbox
              name="hostsInternal"
              label={t('trust-hosts-internal')}
              checked={form.values['hostsInternal'] === '1'}
            />
            <FormActions>
              <Button variant="primary">{t('trust-add')}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  )
}
