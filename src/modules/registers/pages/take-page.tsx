import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

export type TakePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly bookName: string
  readonly action: string
  readonly backHref: string
}

/** Taking a number by hand. The hidden key makes sending twice harmless: the same number comes back. */
export function TakePage({ language, csrf, form, bookName, action, backHref }: TakePageProps): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('take')} lead={t('take-lead')} crumbs={[{ href: backHref, label: bookName }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <input type="hidden" name="key" value={fieldOf(form, 'key', language).value} />
        <TextField
          {...fieldOf(form, 'purpose', language)}
          label={t('purpose')}
          hint={t('purpose-hint')}
          maxlength={300}
          optional
        />
        <FormActions>
          <Button variant="primary">{t('take')}</Button>
          <ButtonLink href={backHref}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
