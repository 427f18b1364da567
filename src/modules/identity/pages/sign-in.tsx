import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Details,
  Form,
  FormActions,
  Notice,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { demoAccounts, demoPassword } from '../demo-accounts.ts'
import { words } from '../messages/index.ts'
import { PasskeyButton } from '../parts/passkey-button.tsx'
import { urls } from '../urls.ts'

export type SignInProps = {
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
  readonly back: string | undefined
  readonly providerName: string | undefined
  readonly demo: boolean
}

function DemoAccounts(): VNode {
  const t = useWords(words)
  return (
    <Notice tone="info" title={t('demo-title')}>
      <p>{t('demo-lead', { password: demoPassword })}</p>
      <Details summary={t('demo-accounts')}>
        <ul>
          {demoAccounts.map(({ username, description }) => (
            <li key={username}>
              <code>{username}</code>: {description}
            </li>
          ))}
        </ul>
      </Details>
      <p>{t('demo-second-factor')}</p>
    </Notice>
  )
}

/** The door for officials: name and password, or a passkey, or the province's single sign-on. */
export function SignInPage({ form, csrf, language, back, providerName, demo }: SignInProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <h1>{t('sign-in')}</h1>
      <p class="soft">{t('sign-in-lead')}</p>
      <Form action={urls.signIn()} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
        {back ? <input type="hidden" name="ve" value={back} /> : null}
        <TextField
          {...fieldOf(form, 'username', language)}
          label={t('username')}
          autocomplete="username webauthn"
          autofocus
        />
        <TextField
          {...fieldOf(form, 'password', language)}
          label={t('password')}
          type="password"
          autocomplete="current-password"
        />
        <FormActions>
          <Button variant="primary">{t('sign-in')}</Button>
        </FormActions>
      </Form>
      <PasskeyButton
        ask={urls.passkeyOptions()}
        answer={urls.passkeySignIn()}
        csrf={csrf}
        back={back}
        label={t('sign-in-passkey')}
        publicPage
      />
      {providerName ? (
        <ButtonLink href={urls.providerBegin(null, { ve: back })} icon="log-in">
          {t('sign-in-provider', { name: providerName })}
        </ButtonLink>
      ) : null}
      <p>
        {t('are-you-citizen')} <a href={urls.citizenSignIn()}>{t('citizen-door')}</a>
      </p>
      <p class="soft">{t('forgot-password')}</p>
      {demo ? <DemoAccounts /> : null}
    </div>
  )
}

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
          publicPage
        />
      ) : null}
    </div>
  )
}

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
    <Card title={t('confirm-again')}>
      <p>{t('confirm-again-lead')}</p>
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
    </Card>
  )
}
