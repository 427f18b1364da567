import type { VNode } from 'preact'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Radios,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Taking arrived files in, many at once. */
export function TakeInPage({
  language,
  csrf,
  form,
  without,
}: {
  language: Language
  csrf: string
  form: FormState
  /** Why scans cannot be recognised here; undefined where they can. */
  without?: string | undefined
}): VNode {
  const t = useWords(words)
  const ways = ['upload', 'scan', 'mail', 'post'] as const
  return (
    <>
      <PageHeader
        title={t('take-in')}
        lead={t('take-in-lead')}
        actions={<ButtonLink href={urls.takenIn()}>{t('see-taken-in')}</ButtonLink>}
        crumbs={[{ href: urls.incoming(), label: t('incoming') }]}
      />
      {without ? <Notice tone="warn" title={sayAny(language, without)} /> : null}
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
        {form.refusal ? (
          <TextArea
            {...fieldOf(form, 'notSecret', language)}
            label={t('not-secret-why')}
            hint={t('not-secret-hint')}
            rows={2}
            optional
          />
        ) : null}
        <FormActions>
          <Button variant="primary">{t('take-in-do')}</Button>
          <ButtonLink href={urls.incoming()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
