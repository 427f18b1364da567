import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader, Pagination, StatusTag } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { type ListedAccount } from '../account-list.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

import { AccountFilters, type AccountsProps, BulkActs } from '../parts/account-filters.tsx'

function StateTag({ account, locked }: { account: ListedAccount; locked: boolean }): VNode {
  const t = useWords(words)
  if (account.closedAt) return <StatusTag tone="plain">{t('state-closed')}</StatusTag>
  if (locked) return <StatusTag tone="bad">{t('state-locked')}</StatusTag>
  if (account.passwordIsForeign) return <StatusTag tone="warn">{t('state-waiting')}</StatusTag>
  return <StatusTag tone="good">{t('state-open')}</StatusTag>
}

/** The accounts of an authority: searched without tone marks, narrowed, fifty at a time, changed in bulk. */
export function AccountsPage(props: AccountsProps): VNode {
  const { rows, total, page, pageSize, query, lockedIds, authorities, authorityId, csrf, language } = props
  const chosen = { 'co-quan': authorityId }
  const everywhere = authorities.length > 0 && !authorityId
  const t = useWords(words)
  const number = (value: number) => formatNumber(value, language)
  const at = (target: number) => urls.accounts(null, { ...query, trang: target > 1 ? target : undefined })
  const first = (page - 1) * pageSize
  return (
    <div class="stack">
      <PageHeader
        title={t('accounts')}
        lead={t(everywhere ? 'accounts-lead-all' : 'accounts-lead', { n: total })}
        actions={
          <>
            <ButtonLink
              href={urls.accountNew(null, authorities.length > 0 ? chosen : {})}
              variant="primary"
              icon="plus"
            >
              {t('account-new')}
            </ButtonLink>
            <ButtonLink href={urls.accountsImport(null, authorities.length > 0 ? chosen : {})} icon="upload">
              {t('accounts-import')}
            </ButtonLink>
            {authorities.length > 0 ? <ButtonLink href={urls.policies()}>{t('policies')}</ButtonLink> : null}
          </>
        }
      />
      <AccountFilters {...props} />
      {rows.length === 0 ? (
        <EmptyState title={t('no-accounts')}>
          <ButtonLink href={urls.accounts()}>{t('all-accounts')}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('accounts')}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            dense
            select={{ name: 'ids', form: 'hang-loat', label: ({ displayName }) => displayName }}
            columns={[
              {
                key: 'name',
                head: t('full-name'),
                main: true,
                cell: ({ id, displayName, username }) => (
                  <>
                    <a href={urls.account({ id })}>{displayName}</a> <code class="soft">{username}</code>
                  </>
                ),
              },
              {
                key: 'post',
                head: t('post'),
                cell: ({ kind, titles, unitName, authorityName }) => (
                  <>
                    {kind === 'organisation' ? t('kind-organisation') : titles.join('; ')}
                    {unitName ? <div class="soft">{unitName}</div> : null}
                    {everywhere ? <div class="soft">{authorityName}</div> : null}
                  </>
                ),
              },
              {
                key: 'factor',
                head: t('second-factor'),
                cell: ({ kind, hasSecondFactor }) =>
                  kind === 'organisation'
                    ? ''
                    : hasSecondFactor
                      ? t('second-factor-yes')
                      : t('second-factor-no'),
              },
              {
                key: 'seen',
                head: t('last-seen'),
                cell: ({ lastSeenAt }) =>
                  lastSeenAt ? formatDate(localTime(lastSeenAt).toPlainDate(), language) : '',
              },
              {
                key: 'state',
                head: t('state'),
                cell: (account) => <StateTag account={account} locked={lockedIds.includes(account.id)} />,
              },
            ]}
          />
          <Pagination
            {...(page > 1 ? { previousHref: at(page - 1) } : {})}
            {...(first + rows.length < total ? { nextHref: at(page + 1) } : {})}
            range={{ from: number(first + 1), to: number(first + rows.length), total: number(total) }}
          />
          <BulkActs csrf={csrf} here={props.here} />
        </>
      )}
    </div>
  )
}
