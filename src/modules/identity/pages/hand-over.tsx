import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SelectField,
  TextArea,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import type { Account } from '../account.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

export type HandOverProps = {
  readonly account: Account
  readonly persons: readonly { id: string; displayName: string; username: string }[]
  /** What ends with the hand-over, counted now. */
  readonly ends: {
    readonly posts: number
    readonly delegations: number
    readonly sessions: number
    readonly rights: number
  }
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
}

/** Somebody leaves: who takes over, why, and what ends. */
export function HandOverPage({ account, persons, ends, form, csrf, language }: HandOverProps): VNode {
  const t = useWords(words)
  const { id } = account
  return (
    <div class="stack">
      <PageHeader
        title={`${t('hand-over')}: ${account.displayName}`}
        lead={t('hand-over-lead')}
        crumbs={[
          { href: urls.accounts(), label: t('accounts') },
          { href: urls.account({ id }), label: account.displayName },
        ]}
      />
      <Notice tone="warn" title={t('hand-over-what', ends)} />
      <Form action={urls.handOver({ id })} csrf={csrf} complaints={complaintsOf(form, language)}>
        <SelectField
          {...fieldOf(form, 'successor', language)}
          label={t('hand-over-to')}
          blank={t('choose-person')}
          options={persons
            .filter((one) => one.id !== id)
            .map((one) => ({ value: one.id, label: `${one.displayName} (${one.username})` }))}
        />
        <TextArea {...fieldOf(form, 'reason', language)} label={t('reason')} rows={2} />
        <Checkbox name="close" label={t('hand-over-close')} checked={form.values.close !== 'off'} />
        <FormActions>
          <Button variant="danger">{t('hand-over-do')}</Button>
          <ButtonLink href={urls.account({ id })} variant="quiet">
            {account.displayName}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
