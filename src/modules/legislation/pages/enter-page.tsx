import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Details,
  Form,
  FormActions,
  type Option,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { relationKinds } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type EnterPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly kinds: readonly Option[]
  readonly fields: readonly Option[]
  readonly issuers: readonly string[]
  /** The next edition of what is public: readers are told what was corrected. */
  readonly correcting: boolean
}

function Relations({ language, form }: Pick<EnterPageProps, 'language' | 'form'>): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('relations')} open={relationKinds.some((kind) => form.values[kind])}>
      <p class="hint">{t('relations-hint')}</p>
      {relationKinds.map((kind) => (
        <TextArea
          key={kind}
          {...fieldOf(form, kind, language)}
          label={t(`relation-${kind}`)}
          rows={2}
          maxlength={4000}
          optional
        />
      ))}
    </Details>
  )
}

/** Entering a legal document: its facts as they stand on it, its text, its relations. */
export function EnterPage(props: EnterPageProps): VNode {
  const { language, csrf, form, action, title, kinds, fields, issuers, correcting } = props
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: urls.desk(), label: t('desk') }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <TextField
          {...field('reference')}
          label={t('reference')}
          hint={t('reference-hint')}
          maxlength={100}
        />
        <DateField {...field('issuedOn')} label={t('issued-on')} />
        <TextField {...field('issuer')} label={t('issuer')} maxlength={200} list={issuers} />
        <SelectField {...field('kind')} label={t('kind')} options={kinds} blank={t('choose')} />
        <SelectField {...field('field')} label={t('field')} options={fields} blank={t('choose')} optional />
        <TextArea {...field('abstract')} label={t('abstract')} rows={3} maxlength={1000} />
        <TextField {...field('signerName')} label={t('signer-name')} maxlength={120} optional />
        <TextField {...field('signerTitle')} label={t('signer-title')} maxlength={120} optional />
        <DateField {...field('effectiveFrom')} label={t('effective-from')} optional />
        <DateField {...field('endsOn')} label={t('ends-on')} hint={t('ends-hint')} optional />
        <TextField {...field('endWhy')} label={t('end-why')} maxlength={500} optional />
        <TextArea
          {...field('body')}
          label={t('text')}
          hint={t('text-hint')}
          rows={18}
          maxlength={900_000}
          optional
        />
        <Relations language={language} form={form} />
        {correcting ? (
          <TextArea
            {...field('correction')}
            label={t('correction')}
            hint={t('correction-hint')}
            rows={2}
            maxlength={600}
            optional
          />
        ) : null}
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
          <ButtonLink href={urls.desk()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
