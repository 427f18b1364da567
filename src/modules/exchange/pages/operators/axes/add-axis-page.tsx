import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { AxisSettings } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { urls } from '../../../urls.ts'
import { AxisFields } from './axis-fields.tsx'

type Props = {
  readonly like: AxisSettings
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

/** Entering an axis; its secret is never shown again. */
export function AddAxisPage({ like, form, language, csrf }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(form, name, language)
  const title = t(`axis-add-${like.kind}`)
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: urls.axes(), label: t('axes') }]} />
      <Form action={urls.addAxis()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <input type="hidden" name="kind" value={like.kind} />
        <TextField {...of('name')} label={t('axis-name')} maxlength={120} />
        <TextField
          {...of('secret')}
          type="password"
          label={t('set-secret')}
          hint={t('set-secret-hint')}
          autocomplete="new-password"
        />
        <p class="soft">{t('axis-settings-words')}</p>
        <AxisFields {...{ like, form, language }} />
        <FormActions>
          <Button variant="primary">{title}</Button>
        </FormActions>
      </Form>
    </>
  )
}
