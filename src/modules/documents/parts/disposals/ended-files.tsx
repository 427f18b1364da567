import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, DataTable, EmptyState, Form, FormActions, SelectField, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { sayKeeping } from '../../pages/case-files/say-file.ts'
import type { DisposalsPageProps } from '../../pages/disposals/disposals-page.tsx'
import { sayDate } from '../../pages/say.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import type { EndedFile } from '../../store/disposals/list-ended-files.ts'
import { urls } from '../../urls.ts'

const formId = 'lap-danh-muc'

/** The computed list of files whose retention has ended; the registry ticks some and begins a proposal, or adds to one that it gathers. */
export function EndedFiles({
  language,
  csrf,
  form,
  ended,
  mayDraft,
  disposals,
}: DisposalsPageProps & { readonly ended: readonly EndedFile[] }): VNode {
  const t = useWords(words)
  const title = t('disposal-ended-files', { count: formatNumber(ended.length, language) })
  const gathering = disposals.filter(({ state }) => state === 'drafting')
  const table = (
    <DataTable
      caption={title}
      captionHidden
      rows={ended}
      rowKey={({ id }) => id}
      {...(mayDraft
        ? {
            select: {
              name: 'ids',
              form: formId,
              label: (file: EndedFile) => t('disposal-tick', { code: file.code }),
            },
          }
        : {})}
      columns={[
        {
          key: 'title',
          head: t('case-file-title'),
          main: true,
          cell: ({ id, code, title: name }) => (
            <a href={urls.caseFile({ id })}>
              {code} · {name}
            </a>
          ),
        },
        { key: 'unit', head: t('case-file-unit'), cell: ({ unitName }) => unitName },
        { key: 'keep', head: t('case-file-retention'), cell: (file) => sayKeeping(t, file) },
        {
          key: 'closed',
          head: t('case-file-closed-on'),
          cell: ({ closedOn }) => sayDate(closedOn, language),
        },
        {
          key: 'until',
          head: t('disposal-ended-on'),
          cell: (file) => (file.closedOn ? sayDate(keptUntil(file, file.closedOn), language) : ''),
        },
        {
          key: 'papers',
          head: t('case-file-papers'),
          figures: true,
          cell: ({ papers }) => formatNumber(papers, language),
        },
      ]}
    />
  )
  return (
    <Card title={title}>
      <p class="soft">{t('disposal-ended-hint')}</p>
      {ended.length === 0 ? <EmptyState title={t('disposal-ended-none')} /> : table}
      {mayDraft && ended.length > 0 ? (
        <Form id={formId} action={urls.disposals()} csrf={csrf} complaints={complaintsOf(form, language)}>
          {gathering.length > 0 ? (
            <SelectField
              {...fieldOf(form, 'into', language)}
              label={t('disposal-into')}
              blank={t('disposal-into-new')}
              options={gathering.map(({ id, title: name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <TextField {...fieldOf(form, 'title', language)} label={t('disposal-title')} />
          <TextField {...fieldOf(form, 'why', language)} label={t('disposal-why')} />
          <FormActions>
            <Button variant="primary">{t('disposal-draft')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Card>
  )
}
