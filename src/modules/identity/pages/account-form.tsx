import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHeader,
  Radios,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Account } from '../account.ts'
import { words } from '../messages/index.ts'
import type { FreePosition } from '../store/free-positions.ts'
import { urls } from '../urls.ts'

export type AccountFormProps = {
  readonly form: FormState
  readonly units: readonly { id: string; name: string }[]
  readonly csrf: string
  readonly language: Language
}

function Describing({ form, units, language }: AccountFormProps): VNode {
  const t = useWords(words)
  return (
    <>
      <SelectField
        {...fieldOf(form, 'unit', language)}
        label={t('unit')}
        blank={t('no-unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <TextField {...fieldOf(form, 'email', language)} label={t('email')} type="email" optional />
      <TextField {...fieldOf(form, 'phone', language)} label={t('phone')} type="tel" optional />
    </>
  )
}

/** A new account of a person or an office; the person gets a one-time password. */
export function NewAccountPage(
  props: AccountFormProps & {
    readonly positions: readonly FreePosition[]
    readonly authority: { readonly id: string; readonly name: string } | undefined
  },
): VNode {
  const { form, positions, authority, csrf, language } = props
  const t = useWords(words)
  const kind = fieldOf(form, 'kind', language)
  return (
    <div class="stack">
      <PageHeader
        title={t('account-new')}
        lead={authority ? `${authority.name}. ${t('account-new-lead')}` : t('account-new-lead')}
        crumbs={[{ href: urls.accounts(), label: t('accounts') }]}
      />
      <Form
        action={urls.accountNew(null, { 'co-quan': authority?.id })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        plain
      >
        <Radios
          {...kind}
          value={kind.value || 'person'}
          label={t('kind')}
          options={[
            { value: 'person', label: t('kind-person') },
            { value: 'organisation', label: t('kind-organisation') },
          ]}
        />
        <TextField {...fieldOf(form, 'displayName', language)} label={t('full-name')} />
        <TextField
          {...fieldOf(form, 'username', language)}
          label={t('username')}
          hint={t('username-hint')}
          autocomplete="off"
        />
        <SelectField
          {...fieldOf(form, 'position', language)}
          label={t('post')}
          blank={t('choose-post')}
          options={positions.map(({ id, title, unit }) => ({ value: id, label: title, group: unit }))}
          optional
        />
        <Describing {...props} />
        <FormActions>
          <Button variant="primary">{t('account-new')}</Button>
          <ButtonLink href={urls.accounts()} variant="quiet">
            {t('all-accounts')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

/** Correcting what describes an account. */
export function EditAccountPage(props: AccountFormProps & { readonly account: Account }): VNode {
  const { account, form, csrf, language } = props
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader
        title={t('account-edit')}
        lead={account.username}
        crumbs={[
          { href: urls.accounts(), label: t('accounts') },
          { href: urls.account({ id: account.id }), label: account.displayName },
        ]}
      />
      <Form
        action={urls.accountEdit({ id: account.id })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <TextField {...fieldOf(form, 'displayName', language)} label={t('full-name')} />
        <Describing {...props} />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
