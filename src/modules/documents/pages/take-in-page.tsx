import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  FileField,
  Form,
  FormActions,
  PageHeader,
  Radios,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Taking arrived files in, many at once. */
export function TakeInPage({
  language,
  csrf,
  form,
}: {
  language: Language
  csrf: string
  form: FormState
}): VNode {
  const t = useWords(words)
  const ways = ['upload', 'scan', 'mail', 'post'] as const
  return (
    <>
      <PageHeader
        title={t('take-in')}
        lead={t('take-in-lead')}
        crumbs={[{ href: urls.incoming(), label: t('incoming') }]}
      />
      <Form action={urls.takeIn()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
        <Radios
          {...fieldOf(form, 'by', language)}
          label={t('arrived-by')}
          options={ways.map((way) => ({ value: way, label: t(`way-${way}`) }))}
        />
        <Checkbox name="together" label={t('take-in-together')} checked={form.values.together === '1'} />
        <FileField
          {...fieldOf(form, 'files', language)}
          label={t('take-in-files')}
          hint={t('take-in-files-hint')}
          accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg,.tif,.tiff,.zip"
          multiple
        />
        <FormActions>
          <Button variant="primary">{t('take-in-do')}</Button>
          <ButtonLink href={urls.incoming()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
