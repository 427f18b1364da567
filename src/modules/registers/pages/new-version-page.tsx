import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Form,
  FormActions,
  PageHeader,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { CodeList } from '../code-list.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type NewVersionPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly list: CodeList
}

/** Giving a list a new version: its first day, its source, its codes. */
export function NewVersionPage({ language, csrf, form, list }: NewVersionPageProps): VNode {
  const t = useWords(words)
  const back = urls.codeList({ key: list.key })
  return (
    <>
      <PageHeader
        title={t('new-version')}
        crumbs={[{ href: back, label: language === 'en' ? list.english : list.name }]}
      />
      <Form
        action={urls.newVersion({ key: list.key })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        wide
      >
        <DateField {...fieldOf(form, 'validFrom', language)} label={t('valid-from')} />
        <TextField {...fieldOf(form, 'source', language)} label={t('source')} maxlength={300} />
        <TextArea {...fieldOf(form, 'codes', language)} label={t('codes')} hint={t('codes-hint')} rows={20} />
        <FormActions>
          <Button variant="primary">{t('new-version')}</Button>
          <ButtonLink href={back}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
