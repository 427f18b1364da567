import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, Notice, PageHeader, TextField } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { shortestPassword } from '../rules/password.ts'

/** A new password; `forced` when somebody else set the one in use. */
export function ChangePasswordPage({
  action,
  crumb,
  form,
  csrf,
  language,
  forced = false,
}: {
  action: string
  /** The page from which one comes here. */
  crumb?: { href: string; label: string }
  form: FormState
  csrf: string
  language: Language
  forced?: boolean
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <PageHeader title={t('change-password')} {...(crumb ? { crumbs: [crumb] } : {})} />
      {forced ? <Notice tone="warn" title={t('password-forced')} /> : null}
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} guard={false}>
        <TextField
          {...fieldOf(form, 'current', language)}
          label={t('password-current')}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          {...fieldOf(form, 'password', language)}
          label={t('password-new')}
          hint={t('password-hint', { least: shortestPassword })}
          type="password"
          autocomplete="new-password"
        />
        <TextField
          {...fieldOf(form, 'again', language)}
          label={t('password-again')}
          type="password"
          autocomplete="new-password"
        />
        <FormActions>
          <Button variant="primary">{t('change-password')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
