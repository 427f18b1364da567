import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, SelectField, TextField } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { shortestPassword } from '../rules/password.ts'
import { urls } from '../urls.ts'

/** The first page of an empty instance: the authority and its administrator. */
export function SetUpPage({
  form,
  csrf,
  language,
}: {
  form: FormState
  csrf: string
  language: Language
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <h1>{t('set-up')}</h1>
      <p>{t('set-up-lead')}</p>
      <Form action={urls.setup()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextField
          {...fieldOf(form, 'code', language)}
          label={t('set-up-code')}
          hint={t('set-up-code-hint')}
          autocomplete="off"
          short
        />
        <SelectField
          {...fieldOf(form, 'level', language)}
          label={t('level')}
          options={(['commune', 'district', 'province', 'other'] as const).map((level) => ({
            value: level,
            label: t(`level-${level}`),
          }))}
        />
        <TextField
          {...fieldOf(form, 'authorityName', language)}
          label={t('authority-name')}
          hint={t('authority-name-hint')}
        />
        <TextField
          {...fieldOf(form, 'placeName', language)}
          label={t('place-name')}
          hint={t('place-name-hint')}
        />
        <TextField {...fieldOf(form, 'displayName', language)} label={t('your-name')} autocomplete="name" />
        <TextField
          {...fieldOf(form, 'username', language)}
          label={t('username')}
          hint={t('username-hint')}
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
          <Button variant="primary">{t('set-up-do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
