import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { sayAny, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  Form,
  Notice,
  PageHeader,
  StatusTag,
  TextField,
  Timeline,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { DelegationTable } from './delegations.tsx'
import { urls } from '../urls.ts'

import {
  type AccountProps,
  Posts,
  Roles,
  ActingRights,
  SessionsOf,
  Credentials,
} from '../parts/account-cards.tsx'

/** Everything about one account: posts, rights, sessions, delegations, and its story. */
export function AccountPage(props: AccountProps): VNode {
  const { account, unitName, authorityName, delegations, history, locked, csrf, language } = props
  const t = useWords(words)
  const { id } = account
  return (
    <div class="stack">
      <PageHeader
        title={account.displayName}
        lead={account.username}
        crumbs={[{ href: urls.accounts(), label: t('accounts') }]}
        actions={
          <>
            <ButtonLink href={urls.accountEdit({ id })}>{t('edit')}</ButtonLink>
            {account.closing ? null : (
              <ButtonLink href={urls.handOver({ id })} variant="danger">
                {t('hand-over')}
              </ButtonLink>
            )}
          </>
        }
      />
      {account.closing ? (
        <Notice
          tone="warn"
          title={t('closed-on', { day: formatDate(localTime(account.closing.at).toPlainDate(), language) })}
        >
          <p>{account.closing.reason}</p>
          <Form action={urls.accountReopen({ id })} csrf={csrf} guard={false}>
            <TextField name="reason" label={t('reason')} short />
            <Button>{t('reopen')}</Button>
          </Form>
        </Notice>
      ) : null}
      {locked ? <Notice tone="bad" title={t('locked-now')} /> : null}
      <Card>
        <DescriptionList
          items={[
            { label: t('kind'), value: t(`kind-${account.kind}`) },
            { label: t('authority'), value: authorityName },
            { label: t('unit'), value: unitName },
            { label: t('email'), value: account.email },
            { label: t('phone'), value: account.phone },
            { label: t('created'), value: formatDate(localTime(account.createdAt).toPlainDate(), language) },
            {
              label: t('state'),
              value: account.closing ? <StatusTag>{t('state-closed')}</StatusTag> : undefined,
            },
          ]}
        />
      </Card>
      {account.kind === 'person' ? <Posts {...props} /> : null}
      <ActingRights {...props} />
      {account.kind === 'person' ? (
        <>
          <Roles {...props} />
          <Credentials {...props} />
          {delegations.length > 0 ? (
            <Card title={t('delegations')}>
              <DelegationTable {...props} own={id} />
            </Card>
          ) : null}
          <SessionsOf {...props} />
        </>
      ) : null}
      <Card title={t('history')}>
        {history.length === 0 ? <p class="soft">{t('no-history')}</p> : null}
        <Timeline
          moments={history.map(({ at, event, who, reason }) => ({
            key: `${at.epochMilliseconds}${event}`,
            at: formatDateTime(localTime(at), language),
            dateTime: at.toString(),
            title: sayAny(language, event),
            detail: reason ? `${who} · ${reason}` : who,
          }))}
        />
      </Card>
    </div>
  )
}
