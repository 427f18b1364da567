import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  DateField,
  Form,
  FormActions,
  PageHeader,
  Radios,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { consultationKinds, type ConsultationTerm } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** The least days of consultations with their sources; who administers the instance adds lines. */
export function TermsPage({
  terms,
  csrf,
  form,
  language,
  mayEnter,
}: {
  terms: readonly ConsultationTerm[]
  csrf: string
  form: FormState
  language: Language
  mayEnter: boolean
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('terms')}
        lead={t('terms-lead')}
        crumbs={[{ href: urls.consultations(), label: t('consultations') }]}
      />
      <DataTable
        caption={t('terms')}
        captionHidden
        rows={terms}
        rowKey={({ kind, validFrom }) => `${kind} ${validFrom.toString()}`}
        columns={[
          { key: 'kind', head: t('term-kind'), main: true, cell: ({ kind }) => t(`kind-${kind}`) },
          { key: 'from', head: t('term-from'), cell: ({ validFrom }) => formatDate(validFrom, language) },
          { key: 'days', head: t('term-days'), figures: true, cell: ({ days }) => days },
          { key: 'source', head: t('term-source'), cell: ({ source }) => source },
        ]}
      />
      {mayEnter ? (
        <section class="stack tight">
          <h2>{t('term-new')}</h2>
          <Form action={urls.terms()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <Radios
              {...field('kind')}
              label={t('term-kind')}
              options={consultationKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
            />
            <DateField {...field('validFrom')} label={t('term-from')} />
            <TextField {...field('days')} label={t('term-days')} inputmode="numeric" short />
            <TextField {...field('source')} label={t('term-source')} maxlength={300} />
            <FormActions>
              <Button variant="primary">{t('term-new')}</Button>
            </FormActions>
          </Form>
        </section>
      ) : null}
    </div>
  )
}
