import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Details, Form, FormActions, Notice, TextField } from '#platform/ui/index.ts'
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
