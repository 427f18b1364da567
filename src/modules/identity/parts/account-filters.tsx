import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Filters, Form, SelectField, TextField } from '#platform/ui/index.ts'
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
  /** Authorities to choose from: for administrators of the instance. */
  readonly authorities: readonly { id: string; name: string }[]
  readonly authorityId: string | undefined
  /** Address of the list as it stands, to come back to. */
  readonly here: string
  readonly roles: readonly string[]
  readonly lockedIds: readonly string[]
  readonly csrf: string
  readonly language: Language
}

/** What narrows the list. */
export function AccountFilters({
  filter,
  units,
  authorities,
  authorityId,
  roles,
}: Pick<AccountsProps, 'filter' | 'units' | 'authorities' | 'authorityId' | 'roles'>): VNode {
  const t = useWords(words)
  return (
    <Filters action={urls.accounts()} clearHref={urls.accounts()}>
      <TextField name="q" label={t('search-account')} value={filter.text} type="search" />
      {authorities.length > 0 ? (
        <SelectField
          name="co-quan"
          label={t('authority')}
          value={authorityId}
          blank={t('all-authorities')}
          options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SelectField
        name="loai"
        label={t('kind')}
        value={filter.kind}
        blank={t('all')}
        options={accountKinds.slice(0, 2).map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      {units.length > 0 ? (
        <SelectField
          name="don-vi"
          label={t('unit')}
          value={filter.unitId}
          blank={t('all')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
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
export function BulkActs({ csrf, here }: { csrf: string; here: string }): VNode {
  const t = useWords(words)
  return (
    <Form id="hang-loat" action={urls.accountsBulk()} csrf={csrf} guard={false} wide plain>
      <input type="hidden" name="ve" value={here} />
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
