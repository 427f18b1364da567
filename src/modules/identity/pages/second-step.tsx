import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, TextField } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { PasskeyButton } from '../parts/passkey-button.tsx'
import { urls } from '../urls.ts'

export type SecondStepProps = {
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
  readonly back: string | undefined
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
}

/** After the right password: the code of the app, a recovery code, or a passkey. */
export function SecondStepPage({ form, csrf, language, back, hasTotp, hasPasskey }: SecondStepProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <h1>{t('second-step')}</h1>
      <Form action={urls.secondStep()} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
        {back ? <input type="hidden" name="ve" value={back} /> : null}
        <TextField
          {...fieldOf(form, 'code', language)}
          label={hasTotp ? t('code') : t('recovery-code')}
          hint={hasTotp ? t('code-hint') : t('recovery-code-hint')}
          autocomplete="one-time-code"
          short
          autofocus
        />
        <FormActions>
          <Button variant="primary">{t('continue')}</Button>
          <ButtonLink href={urls.signIn()} variant="quiet">
            {t('start-again')}
          </ButtonLink>
        </FormActions>
      </Form>
      {hasPasskey ? (
        <PasskeyButton
          ask={urls.secondStepPasskey()}
          answer={urls.passkeySignIn()}
          csrf={csrf}
          back={back}
          label={t('use-passkey')}
        />
      ) : null}
    </div>
  )
}
