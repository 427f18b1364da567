import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, DataTable, Details, EmptyState, Form, FormActions, Notice, PageHeader, SelectField, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { KeepingFields } from '../../parts/case-files/keeping-fields.tsx'
import type { Entry, YearList } from '../../store/case-files/year-lists.ts'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'
import { sayKeeping } from './say-file.ts'

export type YearListPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly year: number
  readonly list: YearList | undefined
  readonly entries: readonly Entry[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly form: FormState
  readonly mayDraft: boolean
  readonly mayCopy: boolean
  readonly mayApprove: boolean
}

function Entering({ language, csrf, year, units, form }: YearListPageProps): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('case-list-enter')} open={Object.keys(form.values).length > 0}>
      <Form
        action={urls.yearList({ year: String(year) })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <TextField {...fieldOf(form, 'code', language)} label={t('case-file-code')} short />
        <TextField {...fieldOf(form, 'title', language)} label={t('case-file-title')} />
        <SelectField
          {...fieldOf(form, 'unitId', language)}
          label={t('case-file-unit')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...fieldOf(form, 'heading', language)} label={t('case-list-heading')} />
        <KeepingFields {...{ form, language }} />
        <TextField {...fieldOf(form, 'note', language)} label={t('case-list-note')} />
        <FormActions>
          <Button>{t('case-list-enter')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** The list of files that an authority expects in a year: drafted, approved, and opened from. */
export function YearListPage(props: YearListPageProps): VNode {
  const { language, csrf, year, list, entries, mayDraft, mayCopy, mayApprove } = props
  const t = useWords(words)
  const step = (name: string) => urls.yearListStep({ year: String(year), step: name })
  const permanent = entries.filter(({ retention }) => retention === '01').length
  const button = (name: 'copy' | 'approve', label: string, variant: 'primary' | 'secondary') => (
    <Form action={step(name)} csrf={csrf} complaints={[]}>
      <Button variant={variant}>{label}</Button>
    </Form>
  )
  const acts = (entry: Entry) => (
    <>
      {list?.approvedAt ? (
        <ButtonLink href={urls.openCaseFile(null, { dong: entry.id })}>{t('case-file-open')}</ButtonLink>
      ) : null}
      {mayDraft ? (
        <Form action={step('remove')} csrf={csrf} complaints={[]}>
          <input type="hidden" name="entryId" value={entry.id} />
          <Button>{t('case-list-remove', { code: entry.code })}</Button>
        </Form>
      ) : null}
    </>
  )
  return (
    <>
      <PageHeader
        title={t('case-list', { year: String(year) })}
        lead={t('case-list-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
        actions={
          <>
            {entries.length > 0 ? (
              <>
                <ButtonLink icon="file-text" download href={urls.yearListPdf({ year: String(year) })}>
                  {t('case-list-print')}
                </ButtonLink>
                <ButtonLink icon="download" download href={urls.yearListXlsx({ year: String(year) })}>
                  {t('report-xlsx')}
                </ButtonLink>
              </>
            ) : null}
            {[year - 1, year + 1].map((other) => (
              <ButtonLink key={other} href={urls.yearList({ year: String(other) })}>
                {t('case-list-previous', { year: String(other) })}
              </ButtonLink>
            ))}
          </>
        }
      />
      <div class="stack">
        <Notice tone="info">
          {list?.approvedAt
            ? t('case-list-approved-by', {
                name: list.approvedByName ?? '',
                at: sayMoment(list.approvedAt, language),
              })
            : t('case-list-is-draft')}{' '}
          {t('case-list-counts', { permanent, temporary: entries.length - permanent })}
        </Notice>
        {mayApprove ? button('approve', t('case-list-approve'), 'primary') : null}
        {mayCopy ? button('copy', t('case-list-copy', { year: String(year - 1) }), 'secondary') : null}
        {mayDraft ? <Entering {...props} /> : null}
        {entries.length === 0 ? (
          <EmptyState title={t('case-list-none')} />
        ) : (
          <DataTable
            caption={t('case-list', { year: String(year) })}
            rows={entries}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t('case-file-title'),
                main: true,
                cell: (one) => `${one.code} · ${one.title}`,
              },
              { key: 'heading', head: t('case-file-unit'), cell: ({ heading }) => heading },
              { key: 'keep', head: t('case-file-retention'), cell: (entry) => sayKeeping(t, entry) },
              { key: 'note', head: t('case-list-note'), cell: ({ note }) => note },
              {
                key: 'files',
                head: t('case-list-opened'),
                figures: true,
                cell: ({ files }) => String(files),
              },
              { key: 'acts', head: t('case-file-more'), cell: acts },
            ]}
          />
        )}
      </div>
    </>
  )
}
