import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, Notice, PageHeader, TextField } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { TotpInvitation } from '../acts/second-factors.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** The picture for the app, the secret in letters, and the field for the first code. */
export function TotpSetupPage({
  invitation,
  form,
  csrf,
  language,
}: {
  invitation: TotpInvitation
  form: FormState
  csrf: string
  language: Language
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <PageHeader title={t('totp-add')} crumbs={[{ href: urls.security(), label: t('security') }]} />
      <ol class="stack tight">
        <li>{t('totp-step-app')}</li>
        <li>{t('totp-step-scan')}</li>
        <li>{t('totp-step-code')}</li>
      </ol>
      <img src={invitation.picture} width={240} height={240} alt={t('totp-picture')} />
      <p>
        {t('totp-secret')} <code>{invitation.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Form
        action={urls.totpConfirm()}
        csrf={csrf}
        plain
        complaints={complaintsOf(form, language)}
        guard={false}
      >
        <input type="hidden" name="sealed" value={invitation.sealed} />
        <TextField
          {...fieldOf(form, 'code', language)}
          label={t('code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          short
        />
        <FormActions>
          <Button variant="primary">{t('confirm')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

/** Recovery codes, shown this once. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] }): VNode {
  const t = useWords(words)
  return (
    <div class="stack narrow">
      <PageHeader title={t('recovery-codes')} lead={t('recovery-codes-lead')} />
      <Notice tone="warn" title={t('shown-once')} />
      <ul class="grid">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="no-print">
        <ButtonLink href={urls.security()} variant="primary">
          {t('recovery-codes-kept')}
        </ButtonLink>
      </div>
    </div>
  )
}
