import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, FormActions, Radios, TextArea } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import { legalEndings } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import type { EditionPageProps } from '../pages/edition-page.tsx'
import { urls } from '../urls.ts'

/** Takes a document from its readers, in one of two ways, with what they are told. */
export function EndForm({ language, csrf, form, edition }: EditionPageProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const open = form.errors['ended'] !== undefined || form.errors['endTold'] !== undefined
  return (
    <Details summary={t('end')} open={open}>
      <Form action={urls.end({ edition: edition.id })} csrf={csrf} guard={false}>
        <Radios
          {...field('ended')}
          label={t('end-how')}
          options={legalEndings.map((ending) => ({ value: ending, label: t(`end-${ending}`) }))}
        />
        <TextArea {...field('endTold')} label={t('end-told')} rows={2} maxlength={500} />
        <FormActions>
          <Button variant="danger">{t('end')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}
