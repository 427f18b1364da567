import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, Checkboxes, DataTable, EmptyState, Form, FormActions, PageHeader, StatusTag, TextArea, TextField, type Tone } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { type Disposal, disposalState, type DisposalState } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import { urls } from '../../urls.ts'
import { sayDate, sayMoment } from '../say.ts'
import { sayKeeping } from './say-file.ts'

/** One colour for each state of a proposal. */
export const toneOfDisposal: Readonly<Record<DisposalState, Tone>> = {
  proposed: 'warn',
  examined: 'info',
  approved: 'good',
  refused: 'plain',
}

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly ended: readonly CaseFile[]
  readonly proposals: readonly (Disposal & { readonly files: number })[]
  readonly mayPropose: boolean
}

function Proposing({ language, csrf, form, ended }: Props): VNode {
  const t = useWords(words)
  const told = (file: CaseFile) => {
    const until = file.closedOn && keptUntil(file, file.closedOn)
    return `${file.code} · ${file.title} (${sayKeeping(t, file)}, ${until ? sayDate(until, language) : ''})`
  }
  return (
    <Form action={urls.disposals()} csrf={csrf} complaints={complaintsOf(form, language)}>
      <Checkboxes
        {...fieldOf(form, 'files', language)}
        label={t('disposal-ended')}
        values={[form.values['files'] ?? []].flat()}
        options={ended.map((file) => ({ value: file.id, label: told(file) }))}
      />
      <TextField
        {...fieldOf(form, 'why', language)}
        label={t('disposal-why')}
        value={String(form.values['why'] ?? t('disposal-why-usual'))}
      />
      <TextArea {...fieldOf(form, 'note', language)} label={t('disposal-note')} rows={2} optional />
      <FormActions>
        <Button variant="primary">{t('disposal-propose')}</Button>
      </FormActions>
    </Form>
  )
}

/** Files whose retention has ended, and what was proposed about such files. */
export function DisposalsPage(props: Props): VNode {
  const { language, ended, proposals, mayPropose } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('disposals')}
        lead={t('disposals-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
      />
      <div class="stack">
        {ended.length === 0 ? (
          <EmptyState title={t('disposal-none-ended')}>
            <p>{t('disposal-none-ended-words')}</p>
          </EmptyState>
        ) : mayPropose ? (
          <Proposing {...props} />
        ) : (
          <Card title={t('disposal-ended')}>
            <ul>
              {ended.map(({ id, code, title }) => (
                <li key={id}>
                  {code} · {title}
                </li>
              ))}
            </ul>
          </Card>
        )}
        <h2>{t('disposal-proposals')}</h2>
        {proposals.length === 0 ? (
          <p class="soft">{t('disposal-no-proposals')}</p>
        ) : (
          <DataTable
            caption={t('disposal-proposals')}
            rows={proposals}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                head: t('disposal-proposals'),
                main: true,
                cell: ({ id, number }) => (
                  <a href={urls.disposal({ id })}>{t('disposal-title', { number })}</a>
                ),
              },
              {
                key: 'by',
                head: t('disposal-proposed-by'),
                cell: (one) => `${one.proposedByName}, ${sayMoment(one.proposedAt, language)}`,
              },
              {
                key: 'files',
                head: t('case-files'),
                figures: true,
                cell: ({ files }) => formatNumber(files, language),
              },
              {
                key: 'state',
                head: t('disposal-state'),
                cell: (one) => (
                  <StatusTag tone={toneOfDisposal[disposalState(one)]}>
                    {t(`disposal-state-${disposalState(one)}`)}
                  </StatusTag>
                ),
              },
            ]}
          />
        )}
      </div>
    </>
  )
}
