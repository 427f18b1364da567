import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Register } from '../book.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type OpenYearPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly registers: readonly Register[]
}

/** Opening the book of another year by hand. */
export function OpenYearPage({ language, csrf, form, registers }: OpenYearPageProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader
        title={t('open-year')}
        lead={t('open-year-lead')}
        crumbs={[{ href: urls.books(), label: t('title') }]}
      />
      <Form action={urls.openYear()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <SelectField
          {...field('registerId')}
          label={t('book')}
          blank=""
          options={registers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('year')} label={t('year')} inputmode="numeric" short />
        <TextField
          {...field('continuesAfter')}
          label={t('continues-after')}
          hint={t('continues-hint')}
          inputmode="numeric"
          short
          optional
        />
        <FormActions>
          <Button variant="primary">{t('open-year')}</Button>
          <ButtonLink href={urls.books()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
