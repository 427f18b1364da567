import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { loudspeakerWords } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Writing a script; the source that it was taken from travels with the form. */
export function WritePage({
  language,
  csrf,
  form,
  lead,
}: {
  language: Language
  csrf: string
  form: FormState
  lead?: string
}): VNode {
  const t = useWords(loudspeakerWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader
        title={t('write')}
        lead={lead}
        crumbs={[{ href: urls.loudspeaker(), label: t('loudspeaker') }]}
      />
      <Form action={urls.write()} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <input type="hidden" name="alert" value={field('alert').value} />
        <TextField {...field('title')} label={t('title')} maxlength={160} />
        <TextArea {...field('body')} label={t('body')} hint={t('body-hint')} rows={18} maxlength={20_000} />
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
          <ButtonLink href={urls.loudspeaker()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
