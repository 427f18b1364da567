import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHeader,
} from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import type { LineProblem } from '../rules/import-accounts.ts'
import { urls } from '../urls.ts'

export type ImportAccountsProps = {
  readonly form: FormState
  readonly problems: readonly LineProblem[]
  /** Named when it is not one's own. */
  readonly authority: { readonly id: string; readonly name: string } | undefined
  readonly csrf: string
  readonly language: Language
}

/** Many accounts from a table: all of them, or every problem of every row. */
export function ImportAccountsPage({
  form,
  problems,
  authority,
  csrf,
  language,
}: ImportAccountsProps): VNode {
  const t = useWords(words)
  const chosen = { 'co-quan': authority?.id }
  return (
    <div class="stack">
      <PageHeader
        title={t('accounts-import')}
        lead={authority ? `${authority.name}. ${t('accounts-import-lead')}` : t('accounts-import-lead')}
        crumbs={[{ href: urls.accounts(), label: t('accounts') }]}
        actions={
          <ButtonLink href={urls.accountsTemplate(null, chosen)} icon="download">
            {t('import-template')}
          </ButtonLink>
        }
      />
      {problems.length > 0 ? (
        <>
          <Notice tone="bad" title={t('import-problems', { n: problems.length })} />
          <DataTable
            caption={t('import-problem')}
            captionHidden
            keepTable
            dense
            rows={problems.slice(0, 300)}
            rowKey={({ row, column, reason }) => `${row} ${column} ${reason.code}`}
            columns={[
              { key: 'row', head: t('import-row'), figures: true, cell: ({ row }) => row },
              {
                key: 'column',
                head: t('import-column'),
                cell: ({ column }) => (column === 'row' ? '' : t(`col-${column}`)),
              },
              {
                key: 'problem',
                head: t('import-problem'),
                cell: ({ reason }) => sayAny(language, reason.code, reason.params),
              },
            ]}
          />
        </>
      ) : null}
      <Form
        action={urls.accountsImport(null, chosen)}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        upload
        plain
      >
        <FileField
          {...fieldOf(form, 'file', language)}
          label={t('import-file')}
          hint={t('import-file-hint')}
          accept=".xlsx,.csv"
        />
        <FormActions>
          <Button variant="primary" icon="upload">
            {t('import-do')}
          </Button>
          <ButtonLink href={urls.accounts()} variant="quiet">
            {t('all-accounts')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
