import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  Form,
  FormActions,
  PageHeader,
  Radios,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Account } from '../account.ts'
import { words } from '../messages/index.ts'
import { OwnSessions } from '../parts/sessions.tsx'
import type { SessionId } from '../session.ts'
import type { Holding } from '../store/holdings.ts'
import type { ListedSession } from '../store/sessions.ts'
import { urls } from '../urls.ts'

export type ProfileProps = {
  readonly account: Account
  readonly holdings: readonly Holding[]
  readonly sessions: readonly ListedSession[]
  readonly current: SessionId
  readonly csrf: string
  readonly language: Language
}

/** One's own account: who one is here, the posts, the language, the open sessions. */
export function ProfilePage({ account, holdings, sessions, current, csrf, language }: ProfileProps): VNode {
  const t = useWords(words)
  const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  return (
    <div class="stack">
      <PageHeader
        title={t('own-account')}
        lead={account.displayName}
        actions={
          <>
            <ButtonLink href={urls.changePassword()}>{t('change-password')}</ButtonLink>
            <ButtonLink href={urls.security()}>{t('security')}</ButtonLink>
            <ButtonLink href={urls.delegations()}>{t('delegations')}</ButtonLink>
          </>
        }
      />
      <Card>
        <DescriptionList
          items={[
            { label: t('username'), value: account.username },
            { label: t('email'), value: account.email },
            { label: t('phone'), value: account.phone },
            ...holdings.map(({ title, fromAt, untilAt }) => ({
              label: untilAt ? t('held-post') : t('post'),
              value: `${title} (${day(fromAt)}${untilAt ? ` – ${day(untilAt)}` : ''})`,
            })),
          ]}
        />
        <p class="soft">{t('profile-hint')}</p>
      </Card>
      <Card title={t('language')}>
        <Form action={urls.language()} csrf={csrf} guard={false}>
          <Radios
            name="language"
            label={t('language-label')}
            value={account.language ?? ''}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
              { value: '', label: t('language-browser') },
            ]}
          />
          <FormActions>
            <Button>{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
      <OwnSessions
        {...{ sessions, current, csrf, language }}
        endOne={(id) => urls.sessionRevoke({ id })}
        endOthers={urls.sessionsRevokeOthers()}
      />
    </div>
  )
}
