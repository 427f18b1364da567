import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeTabs } from '../parts/fee-tabs.tsx'
import type { Author } from '../royalty.ts'
import { urls } from '../urls.ts'

/** Who is paid fees by an authority. */
export function AuthorsPage({ authors }: { authors: readonly Author[] }): VNode {
  const t = useWords(words)
  const add = (
    <ButtonLink variant="primary" href={urls.newAuthor()}>
      {t('new-author')}
    </ButtonLink>
  )
  return (
    <div class="stack loose">
      <PageHeader title={t('authors')} lead={t('authors-lead')} />
      <FeeTabs current="authors" />
      {authors.length === 0 ? (
        <EmptyState icon="users" title={t('no-authors-yet')}>
          <p>{t('no-authors-lead')}</p>
          {add}
        </EmptyState>
      ) : (
        <>
          <p>{add}</p>
          <DataTable
            caption={t('authors')}
            captionHidden
            rows={authors}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('name'), main: true, cell: ({ id, name }) => <a href={urls.author({ author: id })}>{name}</a> }, // prettier-ignore
              { key: 'pen', head: t('pen-name'), cell: ({ penName }) => penName },
              { key: 'kind', head: t('account'), cell: ({ accountId }) => t(accountId ? 'in-office' : 'outside') }, // prettier-ignore
              { key: 'tax', head: t('tax'), cell: ({ taxed }) => t(taxed ? 'taxed' : 'not-taxed') },
              { key: 'closed', head: t('state'), cell: ({ closedAt }) => closedAt ? <StatusTag tone="plain">{t('has-closed')}</StatusTag> : null }, // prettier-ignore
            ]}
          />
        </>
      )}
    </div>
  )
}

export type AuthorPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly title: string
  readonly action: string
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  /** Whether somebody is changed who is known already. */
  readonly known: boolean
}

/** What is known of somebody who is paid. */
export function AuthorPage({
  language,
  csrf,
  form,
  title,
  action,
  colleagues,
  known,
}: AuthorPageProps): VNode {
  // prettier-ignore
  const t = useWords(words)
  const options = [...Map.groupBy(colleagues, ({ id }) => id).values()].map(([one]) => ({
    value: one!.id,
    label: `${one!.name} (${one!.title})`,
  }))
  const tax = fieldOf(form, 'taxCode', language)
  return (
    <div class="stack loose">
      <PageHeader title={title} crumbs={[{ href: urls.authors(), label: t('authors') }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextField {...fieldOf(form, 'name', language)} label={t('name')} maxlength={120} />
        <TextField
          {...fieldOf(form, 'penName', language)}
          label={t('pen-name')}
          hint={t('pen-name-hint')}
          maxlength={120}
          optional
        />{' '}
        {/* prettier-ignore */}
        <SelectField
          {...fieldOf(form, 'accountId', language)}
          label={t('account')}
          hint={t('account-hint')}
          blank={t('no-account')}
          options={options}
        />
        <TextField
          {...tax}
          label={t('tax-code')}
          hint={t('tax-code-hint')}
          maxlength={16}
          inputmode="numeric"
          optional
          short
        />{' '}
        {/* prettier-ignore */}
        <Checkbox name="taxed" label={t('taxed')} hint={t('taxed-hint')} checked={form.values['taxed'] === '1'} />{' '}
        {/* prettier-ignore */}
        {known ? <Checkbox name="closed" label={t('has-closed')} checked={form.values['closed'] === '1'} /> : null}
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
