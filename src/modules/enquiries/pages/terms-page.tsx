import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DataTable,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type DeskRoom, DeskTabs } from '../parts/desk-tabs.tsx'
import type { EnquiryTerm } from '../term.ts'
import { enquiryUrls } from '../urls.ts'
import type { DeedProps } from './deed-forms.tsx'

/** How long answers may take here: what texts fix, and what the authority sets itself. */
export function TermsPage({
  terms,
  rooms,
  csrf,
  form,
  language,
}: DeedProps & { terms: readonly EnquiryTerm[]; rooms: readonly DeskRoom[] }): VNode {
  const t = useWords(words)
  const nameOf = ({ kind, code }: EnquiryTerm) => `${t(`kind-${kind}`)}: ${t(`term-${code}`).toLowerCase()}`
  const tagOf = ({ fixed, own }: EnquiryTerm) =>
    fixed ? (
      <StatusTag tone="info">{t('fixed-term')}</StatusTag>
    ) : (
      <StatusTag>{t(own ? 'own-term' : 'usual-term')}</StatusTag>
    )
  return (
    <>
      <PageHeader title={t('terms')} lead={t('terms-lead')} />
      <DeskTabs current="terms" open={rooms} />
      <div class="stack loose">
        <DataTable
          caption={t('terms')}
          captionHidden
          rows={terms}
          rowKey={({ kind, code }) => `${kind}:${code}`}
          columns={[
            { key: 'name', head: t('term'), main: true, cell: nameOf },
            {
              key: 'count',
              head: t('count'),
              figures: true,
              cell: ({ count, unit }) => t(unit === 'day' ? 'days' : 'working-days', { count }),
            },
            { key: 'set', head: t('state'), cell: tagOf },
            { key: 'source', head: t('source'), cell: ({ source }) => source },
          ]}
        />
        <Card title={t('set-term')}>
          <Form action={enquiryUrls.terms()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <SelectField
              {...fieldOf(form, 'term', language)}
              label={t('term-which')}
              blank={t('term-which')}
              options={terms
                .filter(({ fixed }) => !fixed)
                .map((term) => ({ value: `${term.kind}:${term.code}`, label: nameOf(term) }))}
            />
            <TextField {...fieldOf(form, 'count', language)} label={t('count')} inputmode="numeric" short />
            <TextField {...fieldOf(form, 'source', language)} label={t('source')} maxlength={300} />
            <FormActions>
              <Button variant="primary">{t('set-term')}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  )
}
