import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  DescriptionList,
  Form,
  FormActions,
  PageHeader,
  Radios,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Account } from '../account.ts'
import { words } from '../messages/index.ts'
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

/** The browser of a session in a word or two that a person recognises. */
export function browserOf(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser = /(Edg|OPR|CocCoc|coc_coc_browser|Firefox|Chrome|Safari)/.exec(text)?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(text)?.[1]
  const names: Record<string, string> = {
    Edg: 'Edge',
    OPR: 'Opera',
    coc_coc_browser: 'Cốc Cốc',
    CocCoc: 'Cốc Cốc',
    'Mac OS X': 'macOS',
  }
  return [browser, system].flatMap((word) => (word ? [names[word] ?? word] : [])).join(' · ') || '?'
}

function Sessions({
  sessions,
  current,
  csrf,
  language,
}: Pick<ProfileProps, 'sessions' | 'current' | 'csrf' | 'language'>): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  return (
    <Card title={t('sessions')}>
      <DataTable
        caption={t('sessions')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'browser',
            head: t('browser'),
            main: true,
            cell: ({ id, userAgent }) => browserOf(userAgent) + (id === current ? ` (${t('this-one')})` : ''),
          },
          { key: 'address', head: t('address'), cell: ({ address }) => address },
          { key: 'since', head: t('signed-in-at'), cell: ({ createdAt }) => when(createdAt) },
          { key: 'seen', head: t('last-seen'), cell: ({ lastSeenAt }) => when(lastSeenAt) },
          {
            key: 'end',
            head: '',
            cell: ({ id }) =>
              id === current ? null : (
                <Form action={urls.sessionRevoke({ id })} csrf={csrf} guard={false}>
                  <Button variant="quiet">{t('end-session')}</Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form action={urls.sessionsRevokeOthers()} csrf={csrf} guard={false}>
          <Button>{t('end-other-sessions')}</Button>
        </Form>
      ) : null}
    </Card>
  )
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
      <Sessions sessions={sessions} current={current} csrf={csrf} language={language} />
    </div>
  )
}
