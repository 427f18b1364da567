import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHeader,
  Radios,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { bookKinds } from '../book.ts'
import type { Code } from '../code-list.ts'
import { words } from '../messages/index.ts'
import type { Series } from '../store/registers.ts'
import { urls } from '../urls.ts'

export type OpenRegisterPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly types: readonly Code[]
  readonly series: readonly Series[]
}

/** Opening a register: kind, name, series. */
export function OpenRegisterPage({ language, csrf, form, types, series }: OpenRegisterPageProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader title={t('open-register')} crumbs={[{ href: urls.books(), label: t('title') }]} />
      <Form action={urls.openRegister()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <Radios
          {...field('kind')}
          label={t('kind')}
          options={bookKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <TextField {...field('name')} label={t('name')} hint={t('name-hint')} maxlength={300} />
        <SelectField
          {...field('documentType')}
          label={t('document-type')}
          blank={t('every-type')}
          options={types.map(({ code, name, english }) => ({
            value: code,
            label: language === 'en' ? english : name,
          }))}
          optional
        />
        <SelectField
          {...field('seriesId')}
          label={t('series')}
          hint={t('series-hint')}
          blank={t('own-series')}
          options={series.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextField
          {...field('continuesAfter')}
          label={t('continues-after')}
          hint={t('continues-hint')}
          inputmode="numeric"
          short
          optional
        />
        <FormActions>
          <Button variant="primary">{t('open-register')}</Button>
          <ButtonLink href={urls.books()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
