import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, Form, Notice, PageHeader, StatusTag } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
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
