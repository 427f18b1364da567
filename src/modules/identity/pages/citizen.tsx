import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Account } from '../account.ts'
import { words } from '../messages/index.ts'
import { OwnSessions } from '../parts/sessions.tsx'
import { shortestPassword } from '../rules/password.ts'
import type { SessionId } from '../session.ts'
import type { ListedSession } from '../store/sessions.ts'
import { urls } from '../urls.ts'

type FormProps = {
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
  readonly back?: string | undefined
}

/** The door for citizens: phone or e-mail, and password. */
export function CitizenSignInPage({ form, csrf, language, back }: FormProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <h1>{t('citizen-sign-in')}</h1>
      <Form action={urls.citizenSignIn()} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
        {back ? <input type="hidden" name="ve" value={back} /> : null}
        <TextField
          {...fieldOf(form, 'contact', language)}
          label={t('phone-or-email')}
          autocomplete="username"
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
      <p>
        {t('no-account-yet')} <a href={urls.citizenRegister()}>{t('citizen-register')}</a>
      </p>
      <p>
        {t('are-you-official')} <a href={urls.signIn()}>{t('official-door')}</a>
      </p>
    </div>
  )
}

/** A new citizen's account: name, phone or e-mail, password. */
export function CitizenRegisterPage({ form, csrf, language }: FormProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <h1>{t('citizen-register')}</h1>
      <p>{t('citizen-register-lead')}</p>
      <Form
        action={urls.citizenRegister()}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        guard={false}
      >
        <TextField {...fieldOf(form, 'displayName', language)} label={t('full-name')} autocomplete="name" />
        <TextField
          {...fieldOf(form, 'contact', language)}
          label={t('phone-or-email')}
          hint={t('phone-or-email-hint')}
          autocomplete="username"
        />
        <TextField
          {...fieldOf(form, 'password', language)}
          label={t('password')}
          hint={t('password-hint', { least: shortestPassword })}
          type="password"
          autocomplete="new-password"
        />
        <FormActions>
          <Button variant="primary">{t('citizen-register')}</Button>
          <ButtonLink href={urls.citizenSignIn()} variant="quiet">
            {t('have-account')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

/** A citizen's own page: what they keep here, the password, the open sessions; services will show here what they keep for them. */
export function CitizenHomePage({
  account,
  sessions,
  current,
  csrf,
  language,
}: {
  account: Account
  sessions: readonly ListedSession[]
  current: SessionId
  csrf: string
  language: Language
}): VNode {
  const t = useWords(words)
  const { displayName, username } = account
  return (
    <div class="stack">
      <PageHeader
        title={t('desk-title', { name: displayName })}
        lead={t('citizen-home-lead')}
        actions={
          <Form action={urls.signOut()} csrf={csrf} guard={false} plain>
            <Button icon="log-out">{t('sign-out')}</Button>
          </Form>
        }
      />
      <Card title={t('own-account')}>
        <DescriptionList
          items={[
            { label: t('full-name'), value: displayName },
            { label: t('phone-or-email'), value: username },
          ]}
        />
        <p>
          <a href={urls.citizenPassword()}>{t('change-password')}</a>
        </p>
      </Card>
      <OwnSessions {...{ sessions, current, csrf, language }} endOthers={urls.citizenSessionsEnd()} />
    </div>
  )
}
