import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { PasskeyButton } from '../parts/passkey-button.tsx'
import { urls } from '../urls.ts'

export type ConfirmAgainProps = {
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
  readonly back: string
  readonly hasPasskey: boolean
}

/** Before something weighty: show once more that it is you. */
export function ConfirmAgainPage({ form, csrf, language, back, hasPasskey }: ConfirmAgainProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <PageHeader title={t('confirm-again')} lead={t('confirm-again-lead')} />
      <Form action={urls.confirmAgain()} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
        <input type="hidden" name="ve" value={back} />
        <TextField
          {...fieldOf(form, 'secret', language)}
          label={t('password-or-code')}
          type="password"
          autocomplete="current-password"
          autofocus
        />
        <FormActions>
          <Button variant="primary">{t('confirm')}</Button>
        </FormActions>
      </Form>
      {hasPasskey ? (
        <PasskeyButton
          ask={urls.confirmAgainPasskey()}
          answer={urls.confirmAgainPasskey()}
          csrf={csrf}
          back={back}
          label={t('use-passkey')}
        />
      ) : null}
    </div>
  )
}
