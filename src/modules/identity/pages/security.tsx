import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Form,
  FormActions,
  Notice,
  PageHeader,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { TotpInvitation } from '../acts/second-factors.ts'
import { words } from '../messages/index.ts'
import { PasskeyButton } from '../parts/passkey-button.tsx'
import type { SecondFactors } from '../store/second-factors.ts'
import { urls } from '../urls.ts'

export type SecurityProps = {
  readonly factors: SecondFactors
  readonly forced: boolean
  readonly csrf: string
  readonly language: Language
}

function Totp({ factors, csrf, language }: SecurityProps): VNode {
  const t = useWords(words)
  const since = factors.totpSince
  return (
    <Card title={t('totp')}>
      <p>{t('totp-lead')}</p>
      {since ? (
        <div class="row apart">
          <StatusTag tone="good">
            {t('on-since', { day: formatDate(localTime(since).toPlainDate(), language) })}
          </StatusTag>
          <Form action={urls.totpRemove()} csrf={csrf} guard={false}>
            <Button variant="danger" confirm={t('totp-remove-confirm')}>
              {t('remove')}
            </Button>
          </Form>
        </div>
      ) : (
        <ButtonLink href={urls.totpSetup()} variant="primary">
          {t('totp-add')}
        </ButtonLink>
      )}
    </Card>
  )
}

/** The second factor of one's own account: app, passkeys, recovery codes. */
export function SecurityPage(props: SecurityProps): VNode {
  const { factors, forced, csrf, language } = props
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader
        title={t('security')}
        lead={t('security-lead')}
        crumbs={[{ href: urls.profile(), label: t('own-account') }]}
      />
      {forced ? (
        <Notice tone="warn" title={t('second-factor-forced')}>
          {t('second-factor-forced-lead')}
        </Notice>
      ) : null}
      <Totp {...props} />
      <Card title={t('passkeys')}>
        <p>{t('passkeys-lead')}</p>
        {factors.passkeys.map(({ id, name, createdAt }) => (
          <div key={id} class="row apart">
            <span>
              {name} <span class="soft">{formatDate(localTime(createdAt).toPlainDate(), language)}</span>
            </span>
            <Form action={urls.passkeyRemove({ id })} csrf={csrf} guard={false}>
              <Button variant="danger" confirm={t('passkey-remove-confirm')}>
                {t('remove')}
              </Button>
            </Form>
          </div>
        ))}
        <PasskeyButton
          kind="add"
          ask={urls.passkeySetupOptions()}
          answer={urls.passkeyAdd()}
          csrf={csrf}
          back={urls.security()}
          label={t('passkey-add')}
          nameLabel={t('passkey-name')}
        />
        <p class="soft only-without-script">{t('passkey-needs-script')}</p>
      </Card>
      {factors.totpSince || factors.passkeys.length > 0 ? (
        <Card title={t('recovery-codes')}>
          <p>{t('recovery-codes-left', { n: factors.recoveryCodesLeft })}</p>
          <Form action={urls.recoveryCodes()} csrf={csrf} guard={false} plain>
            <Button>{t('recovery-codes-renew')}</Button>
          </Form>
        </Card>
      ) : null}
    </div>
  )
}

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
