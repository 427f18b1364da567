import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Card, DataTable, DescriptionList, Form, FormActions, Notice, PageHeader, StatusTag, TextArea } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Disposal, disposalState } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import type { DisposalFile } from '../../store/case-files/disposals.ts'
import { urls } from '../../urls.ts'
import { sayDate, sayMoment } from '../say.ts'
import { toneOfDisposal } from './disposals-page.tsx'
import { sayKeeping } from './say-file.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly disposal: Disposal
  readonly files: readonly DisposalFile[]
  readonly mayExamine: boolean
  readonly mayDecide: boolean
}

function Facts({ disposal, language }: Pick<Props, 'disposal' | 'language'>): VNode {
  const t = useWords(words)
  const at = (name: string | null, when: Temporal.Instant | null) =>
    name && when ? `${name}, ${sayMoment(when, language)}` : undefined
  const state = disposalState(disposal)
  return (
    <DescriptionList
      items={[
        {
          label: t('disposal-state'),
          value: <StatusTag tone={toneOfDisposal[state]}>{t(`disposal-state-${state}`)}</StatusTag>,
        },
        { label: t('disposal-proposed-by'), value: at(disposal.proposedByName, disposal.proposedAt) },
        { label: t('disposal-note'), value: disposal.note || undefined },
        { label: t('disposal-examined-by'), value: at(disposal.examinedByName, disposal.examinedAt) },
        { label: t('disposal-opinion'), value: disposal.opinion ?? undefined },
        { label: t('disposal-decided-by'), value: at(disposal.decidedByName, disposal.decidedAt) },
        { label: t('disposal-decision'), value: disposal.decision ?? undefined },
      ]}
    />
  )
}

function Deciding({ language, csrf, form, disposal: { id }, mayExamine }: Props): VNode {
  const t = useWords(words)
  if (mayExamine)
    return (
      <Form action={urls.examineDisposal({ id })} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextArea {...fieldOf(form, 'opinion', language)} label={t('disposal-opinion')} rows={3} />
        <FormActions>
          <Button variant="primary">{t('disposal-examine')}</Button>
        </FormActions>
      </Form>
    )
  return (
    <Form action={urls.decideDisposal({ id })} csrf={csrf} complaints={complaintsOf(form, language)}>
      <Notice tone="warn">{t('disposal-what-follows')}</Notice>
      <TextArea {...fieldOf(form, 'why', language)} label={t('disposal-decision')} rows={3} />
      <FormActions>
        <Button variant="danger" name="approved" value="1">
          {t('disposal-approve')}
        </Button>
        <Button name="approved" value="0">
          {t('disposal-refuse')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** One proposal of disposal: its files, what was thought of it and decided; it prints as the list that the minutes go with. */
export function DisposalPage(props: Props): VNode {
  const { language, disposal, files, mayExamine, mayDecide } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('disposal-title', { number: disposal.number })}
        crumbs={[
          { href: urls.caseFiles(), label: t('case-files') },
          { href: urls.disposals(), label: t('disposals') },
        ]}
        actions={<ButtonLink href={urls.disposalXlsx({ id: disposal.id })}>{t('disposal-xlsx')}</ButtonLink>}
      />
      <div class="stack">
        <Card>
          <Facts {...{ disposal, language }} />
        </Card>
        <DataTable
          caption={t('disposal-files')}
          rows={files}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('case-file-title'),
              main: true,
              cell: ({ id, code, title }) => (
                <a href={urls.caseFile({ id })}>
                  {code} · {title}
                </a>
              ),
            },
            { key: 'unit', head: t('case-file-unit'), cell: ({ unitName }) => unitName },
            { key: 'keep', head: t('case-file-retention'), cell: (file) => sayKeeping(t, file) },
            {
              key: 'until',
              head: t('case-file-kept-until'),
              cell: (file) => {
                const until = file.closedOn && keptUntil(file, file.closedOn)
                return until ? sayDate(until, language) : ''
              },
            },
            {
              key: 'papers',
              head: t('case-file-papers'),
              figures: true,
              cell: ({ papers }) => formatNumber(papers, language),
            },
            { key: 'why', head: t('case-file-why'), cell: ({ why }) => why },
          ]}
        />
        {mayExamine || mayDecide ? <Deciding {...props} /> : null}
      </div>
    </>
  )
}
