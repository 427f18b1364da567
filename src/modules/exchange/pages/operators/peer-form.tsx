import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'

type Props = {
  readonly action: string
  /** The word of its button. */
  readonly button: string
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

/** What is typed of another instance. */
export function PeerForm({ action, button, form, language, csrf }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(form, name, language)
  return (
    <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
      <TextField {...of('name')} label={t('peer-name')} maxlength={200} />
      <TextField {...of('url')} type="url" label={t('peer-url')} hint={t('peer-url-hint')} maxlength={500} />
      <TextArea
        {...of('certificates')}
        label={t('peer-certificates')}
        hint={t('peer-certificates-hint')}
        rows={6}
        maxlength={40_000}
      />
      <TextField {...of('reason')} label={t('peer-reason')} hint={t('peer-reason-hint')} maxlength={500} />
      <FormActions>
        <Button variant="primary">{button}</Button>
      </FormActions>
    </Form>
  )
}
