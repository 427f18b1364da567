import type { VNode } from 'preact'
import { sayAny, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  Details,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Radios,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { Fault } from '../rules/row.ts'
import { urls } from '../urls.ts'
import type { AuthoritySubject } from './load-subject.ts'

type Props = {
  visit: Visit
  subject: AuthoritySubject
  form: FormState
  faults?: readonly Fault[]
  headings: { units: string; positions: string }
}

function Faults({ visit, faults }: { visit: Visit; faults: readonly Fault[] }): VNode {
  const t = useWords(words)
  const shown = faults.slice(0, 200)
  return (
    <>
      <Notice tone="bad" title={t('import-faults', { count: faults.length })}>
        {t('import-nothing-done')}
      </Notice>
      <DataTable
        caption={t('import-faults', { count: faults.length })}
        captionHidden
        keepTable
        dense
        rows={shown}
        rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        columns={[
          { key: 'row', head: t('row'), figures: true, cell: ({ row }) => row },
          { key: 'column', head: t('column'), cell: ({ column }) => column ?? '' },
          {
            key: 'fault',
            head: t('fault'),
            cell: ({ code, params }) => sayAny(visit.language, code, params),
          },
        ]}
      />
    </>
  )
}

/** The form that takes a table of units or posts in, with every fault of every row of the last try. */
export function ImportPage({ visit, subject, form, faults = [], headings }: Props): VNode {
  const t = useWords(words)
  const { language, csrf } = visit
  const kind = fieldOf(form, 'list', language)
  return (
    <div class="stack">
      <PageHeader title={t('import-title')} lead={t('import-lead')} crumbs={subject.crumbs} />
      {faults.length > 0 ? <Faults visit={visit} faults={faults} /> : null}
      <Form
        action={urls.import({ id: subject.authorityId })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        upload
      >
        <Radios
          {...kind}
          value={kind.value || 'don-vi'}
          label={t('import-what')}
          options={[
            { value: 'don-vi', label: t('units') },
            { value: 'vi-tri', label: t('positions') },
          ]}
        />
        <Details summary={t('import-columns')}>
          <p>{t('import-unit-columns', { columns: headings.units })}</p>
          <p>{t('import-position-columns', { columns: headings.positions })}</p>
        </Details>
        <DateField {...fieldOf(form, 'on', language)} label={t('from-day')} hint={t('from-day-hint')} />
        <TextArea
          {...fieldOf(form, 'reason', language)}
          label={t('reason')}
          hint={t('reason-hint')}
          rows={3}
        />
        <FileField
          {...fieldOf(form, 'file', language)}
          label={t('import-file')}
          hint={t('import-file-hint')}
          accept=".xlsx,.csv"
        />
        <FormActions>
          <Button variant="primary" icon="upload">
            {t('import-verb')}
          </Button>
          <ButtonLink variant="quiet" href={subject.back}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
