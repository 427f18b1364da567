import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkboxes,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Document, signingForms, urgencies } from '../document.ts'
import { words } from '../messages/index.ts'
import type { TypeChoice } from '../parts/facts-fields.tsx'
import { DraftTextField } from '../parts/papers/draft-text-field.tsx'
import { urls } from '../urls.ts'

export type DraftPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly types: readonly TypeChoice[]
  readonly signers: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  readonly authorities: readonly { readonly id: string; readonly name: string }[]
  /** Organs of other instances that packets reach. */
  readonly organs: readonly { readonly organId: string; readonly name: string }[]
  /** The arrival that this paper answers. */
  readonly answered?: Document | undefined
  /** The draft at hand, when it is changed. */
  readonly document?: Document | undefined
}

/** Writing a paper of our own: what it is, who signs, whom it goes to, and its text or a file. */
export function DraftPage(props: DraftPageProps): VNode {
  const { language, csrf, form, types, signers, authorities, organs, answered, document } = props
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const back = document
    ? urls.document({ id: document.id })
    : answered
      ? urls.document({ id: answered.id })
      : urls.outgoing()
  return (
    <>
      <PageHeader
        title={t(document ? 'revise' : answered ? 'reply-title' : 'draft-title')}
        lead={t('draft-lead')}
        crumbs={[{ href: urls.outgoing(), label: t('outgoing') }]}
      />
      {answered ? (
        <Notice tone="info" title={t('link-answers')}>
          <a href={urls.document({ id: answered.id })}>
            {[answered.reference, answered.abstract].filter(Boolean).join(' · ')}
          </a>
        </Notice>
      ) : null}
      <Form
        action={document ? urls.revise({ id: document.id }) : urls.draft()}
        csrf={csrf}
        upload
        wide
        complaints={complaintsOf(form, language)}
      >
        {/* Enter in a field keeps the draft, whichever button comes first. */}
        <button class="only-read" tabindex={-1} aria-hidden="true" />
        <input type="hidden" name="answers" value={field('answers').value} />
        <input type="hidden" name="replaces" value={field('replaces').value} />
        <SelectField
          {...field('typeCode')}
          label={t('type')}
          options={types.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <input type="hidden" name="documentId" value={document?.id ?? ''} />
        <TextArea {...field('abstract')} label={t('abstract')} rows={2} />
        <DraftTextField field={field('text')} />
        <SelectField
          {...field('signerId')}
          label={t('signer')}
          blank={t('choose-one')}
          options={signers.map(({ id, name, title }) => ({ value: id, label: `${title} – ${name}` }))}
        />
        <SelectField
          {...field('signingForm')}
          label={t('signing-form')}
          options={signingForms.map((one) => ({ value: one, label: t(`form-${one}`) }))}
        />
        <Checkboxes
          name="inside"
          label={t('recipients-inside')}
          values={[form.values.inside ?? []].flat()}
          options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        {organs.length > 0 ? (
          <Checkboxes
            name="organs"
            label={t('recipients-organs')}
            values={[form.values.organs ?? []].flat()}
            options={organs.map(({ organId, name }) => ({ value: organId, label: name }))}
            optional
          />
        ) : null}
        <TextArea
          {...field('outside')}
          label={t('recipients-outside')}
          hint={t('recipients-hint')}
          rows={3}
          optional
        />
        <Radios
          {...field('urgency')}
          label={t('urgency')}
          options={urgencies.map((one) => ({ value: one, label: t(`urgency-${one}`) }))}
        />
        <TextField {...field('note')} label={t('note')} optional />
        <FileField
          {...field('file')}
          label={t('draft-file')}
          hint={t('draft-file-hint')}
          accept=".pdf,.docx"
          optional
        />
        <FileField {...field('attachments')} label={t('attachments')} multiple optional />
        <FormActions>
          <Button variant="primary">{t('draft')}</Button>
          <ButtonLink href={back}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
