import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  FileField,
  Form,
  FormActions,
  PageHeader,
  Radios,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { consultationKinds, type ConsultationTerm } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type WriteConsultationProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly action: string
  readonly title: string
  /** The least days that hold now. */
  readonly terms: readonly ConsultationTerm[]
}

/** Writing a consultation: the draft, its days, what it is about. */
export function WriteConsultationPage({
  language,
  csrf,
  form,
  action,
  title,
  terms,
}: WriteConsultationProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const again = Object.keys(form.errors).length > 0 || form.refusal
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: urls.consultations(), label: t('consultations') }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} upload wide>
        <Radios
          {...field('kind')}
          label={t('consultation-kind')}
          options={consultationKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <TextField {...field('title')} label={t('draft-title')} maxlength={300} />
        <TextArea
          {...field('lead')}
          label={t('draft-lead')}
          hint={t('draft-lead-hint')}
          rows={2}
          maxlength={1000}
          optional
        />
        <DateField {...field('opensOn')} label={t('opens-on')} />
        <DateField {...field('closesOn')} label={t('closes-on')} />
        <ul class="hint">
          {terms.map(({ kind, days, source }) => (
            <li key={kind}>{t('least-days', { days, kind: t(`kind-${kind}`).toLowerCase(), source })}</li>
          ))}
        </ul>
        <TextField
          {...field('shortWhy')}
          label={t('short-why')}
          hint={t('short-why-hint')}
          maxlength={500}
          optional
        />
        <TextArea
          {...field('body')}
          label={t('draft-text')}
          hint={t('draft-text-hint')}
          rows={18}
          maxlength={900_000}
          optional
        />
        <FileField
          {...fieldOf(form, 'file', language)}
          label={t('draft-file')}
          hint={again ? `${t('draft-file-again')} ${t('draft-file-hint')}` : t('draft-file-hint')}
          accept=".docx,.pdf"
          optional
        />
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
          <ButtonLink href={urls.consultations()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
