import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Form,
  PageHeader,
  Pagination,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { accountKinds } from '../account.ts'
import { type AccountFilter, accountStates, type ListedAccount } from '../account-list.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type AccountsProps = {
  readonly rows: readonly ListedAccount[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly filter: AccountFilter
  readonly query: Readonly<Record<string, string | undefined>>
  readonly units: readonly { id: string; name: string }[]
  readonly roles: readonly string[]
  readonly lockedIds: readonly string[]
  readonly csrf: string
  readonly language: Language
}

function StateTag({ account, locked }: { account: ListedAccount; locked: boolean }): VNode {
  const t = useWords(words)
  if (account.closedAt) return <StatusTag tone="plain">{t('state-closed')}</StatusTag>
  if (locked) return <StatusTag tone="bad">{t('state-locked')}</StatusTag>
  if (account.passwordIsForeign) return <StatusTag tone="warn">{t('state-waiting')}</StatusTag>
  return <StatusTag tone="good">{t('state-open')}</StatusTag>
}

function AccountFilters({ filter, units, roles }: Pick<AccountsProps, 'filter' | 'units' | 'roles'>): VNode {
  const t = useWords(words)
  return (
    <Filters action={urls.accounts()} clearHref={urls.accounts()}>
      <TextField name="q" label={t('search-account')} value={filter.text} type="search" />
      <SelectField
        name="loai"
        label={t('kind')}
        value={filter.kind}
        blank={t('all')}
        options={accountKinds.slice(0, 2).map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <SelectField
        name="don-vi"
        label={t('unit')}
        value={filter.unitId}
        blank={t('all')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="vai-tro"
        label={t('role')}
        value={filter.role}
        blank={t('all')}
        options={roles.map((role) => ({ value: role, label: t(`role-${role}` as 'role-leader') }))}
      />
      <SelectField
        name="trang-thai"
        label={t('state')}
        value={filter.state}
        blank={t('all')}
        options={accountStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
      />
      <SelectField
        name="xac-thuc"
        label={t('second-factor')}
        value={filter.secondFactor}
        blank={t('all')}
        options={[
          { value: 'yes', label: t('second-factor-yes') },
          { value: 'no', label: t('second-factor-no') },
        ]}
      />
    </Filters>
  )
}

/** What can be done to the ticked accounts at once. */
function BulkActs({ csrf }: { csrf: string }): VNode {
  const t = useWords(words)
  return (
    <Form id="hang-loat" action={urls.accountsBulk()} csrf={csrf} guard={false} wide plain>
      <div class="row end">
        <span class="soft">{t('with-ticked')}</span>
        <Button name="viec" value="reset" confirm={t('bulk-reset-confirm')}>
          {t('bulk-reset')}
        </Button>
        <Button name="viec" value="unlock">
          {t('bulk-unlock')}
        </Button>
        <TextField name="reason" label={t('reason-to-close')} short />
        <Button name="viec" value="close" variant="danger" confirm={t('bulk-close-confirm')}>
          {t('bulk-close')}
        </Button>
      </div>
    </Form>
  )
}

/** The accounts of an authority: searched without tone marks, narrowed, fifty at a time, changed in bulk. */
export function AccountsPage(props: AccountsProps): VNode {
  const { rows, total, page, pageSize, query, lockedIds, csrf, language } = props
  const t = useWords(words)
  const number = (value: number) => formatNumber(value, language)
  const at = (target: number) => urls.accounts(null, { ...query, trang: target > 1 ? target : undefined })
  const first = (page - 1) * pageSize
  return (
    <div class="stack">
      <PageHeader
        title={t('accounts')}
        lead={t('accounts-lead', { n: total })}
        actions={
          <>
            <ButtonLink href={urls.accountNew()} variant="primary" icon="plus">
              {t('account-new')}
            </ButtonLink>
            <ButtonLink href={urls.accountsImport()} icon="upload">
              {t('accounts-import')}
            </ButtonLink>
            <ButtonLink href={urls.policies()}>{t('policies')}</ButtonLink>
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
                cell: ({ kind, titles, unitName }) => (
                  <>
                    {kind === 'organisation' ? t('kind-organisation') : titles.join('; ')}
                    {unitName ? <div class="soft">{unitName}</div> : null}
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
          <BulkActs csrf={csrf} />
        </>
      )}
    </div>
  )
}
