import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  Checkbox,
  DataTable,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Mailer } from '../letter.ts'
import { words } from '../messages/index.ts'
import { MailServer, type Tested } from '../parts/mail-server.tsx'
import { TimingFields } from '../parts/timing-fields.tsx'
import type { Failure } from '../store/letters.ts'
import { urls } from '../urls.ts'

export type OfficePageProps = {
  readonly form: FormState
  readonly failures: readonly Failure[]
  /** Shown to administrators of the instance: the server, none, or nothing for others. */
  readonly server: Mailer['about'] | 'none' | undefined
  readonly testForm: FormState
  readonly tested?: Tested | undefined
  readonly csrf: string
  readonly language: Language
}

function Failures({ failures, language }: Pick<OfficePageProps, 'failures' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('failures')}>
      {failures.length === 0 ? (
        <p class="soft">{t('failures-none')}</p>
      ) : (
        <DataTable
          caption={t('failures')}
          captionHidden
          rows={failures}
          rowKey={({ address, at }) => `${address} ${at}`}
          columns={[
            {
              key: 'who',
              head: t('fail-who'),
              main: true,
              cell: ({ name, address }) => `${name} <${address}>`,
            },
            {
              key: 'how',
              head: t('fail-how'),
              cell: ({ outcome }) => t(outcome === 'rejected' ? 'outcome-rejected' : 'outcome-uncertain'),
            },
            { key: 'answer', head: t('fail-answer'), cell: ({ answer }) => answer },
            { key: 'at', head: t('fail-at'), cell: ({ at }) => formatDateTime(localTime(at), language) },
          ]}
        />
      )}
    </Card>
  )
}

/** How an authority tells its people, which letters failed, and the server that sends them. */
export function OfficePage(props: OfficePageProps): VNode {
  const { form, csrf, language } = props
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader title={t('office')} lead={t('office-lead')} />
      <Card title={t('for-all')}>
        <Form action={urls.office()} csrf={csrf} complaints={complaintsOf(form, language)}>
          <TimingFields {...{ form, language }} />
          <Checkbox
            name="names"
            label={t('names-matters')}
            hint={t('names-matters-hint')}
            checked={form.values['names'] === '1'}
          />
          <TextField
            {...fieldOf(form, 'days', language)}
            label={t('keep-read-days')}
            inputmode="numeric"
            short
          />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
      <MailServer {...props} />
      <Failures {...props} />
    </div>
  )
}
