import type { VNode } from 'preact'
import type { Colleague } from '#modules/identity/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, ErrorSummary, Notice, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { DisposalLines } from '../../parts/disposals/disposal-lines.tsx'
import { DisposalSteps } from '../../parts/disposals/disposal-steps.tsx'
import type { DisposalStoryLine } from '../../store/disposals/disposals.ts'
import { urls } from '../../urls.ts'
import { sayDayOf, sayMoment } from '../say.ts'
import type { WholeDisposal } from './disposal-sheet.ts'
import { toneOfDisposal } from './say-disposal.ts'

export type DisposalPageProps = WholeDisposal & {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly story: readonly DisposalStoryLine[]
  readonly may: ReadonlySet<string>
  /** Who may be asked onto the council. */
  readonly colleagues: readonly Pick<Colleague, 'id' | 'name' | 'title' | 'unitName'>[]
}

function Council({ council, language }: Pick<DisposalPageProps, 'council' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('disposal-council')}>
      {council.length === 0 ? <p class="soft">{t('disposal-council-none')}</p> : null}
      <ul class="plain-list">
        {council.map(({ accountId, name, view, opinion, givenAt }) => (
          <li key={accountId}>
            {name}{' '}
            <StatusTag tone={view === null ? 'warn' : view === 'agree' ? 'good' : 'bad'}>
              {t(view ? `disposal-view-${view}` : 'disposal-view-none')}
            </StatusTag>
            {opinion ? <p class="own-words">{opinion}</p> : null}
            {givenAt ? <span class="soft"> {sayMoment(givenAt, language)}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Story({ story, language }: Pick<DisposalPageProps, 'story' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('case-file-story')}>
      <ul class="plain-list">
        {story.map(({ kind, at, byName, note }) => (
          <li key={`${at.toString()}${kind}${note}`}>
            <strong>{t(`disposal-step-${kind}`)}</strong>
            {note ? `: ${note}` : ''}{' '}
            <span class="soft">
              {byName} · {sayMoment(at, language)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A proposal to dispose of files: the list with its reasons, what the council says, the decision, its story. */
export function DisposalPage(props: DisposalPageProps): VNode {
  const { language, disposal, form } = props
  const t = useWords(words)
  const { id, state, title, decidedAt, decidedByName, decisionWhy, proposerName, draftedAt } = disposal
  return (
    <div id="tieu-huy" data-live-topic={`disposal:${id}`}>
      <PageHeader
        title={title}
        crumbs={[
          { href: urls.caseFiles(), label: t('case-files') },
          { href: urls.disposals(), label: t('disposals') },
        ]}
        lead={
          <>
            <StatusTag tone={toneOfDisposal[state]}>{t(`disposal-state-${state}`)}</StatusTag>{' '}
            {t('disposal-drafted-by', { name: proposerName, day: sayDayOf(draftedAt, language) })}
          </>
        }
        actions={
          <>
            <ButtonLink icon="file-text" download href={urls.disposalPdf({ id })}>
              {t('disposal-print')}
            </ButtonLink>
            <ButtonLink icon="download" download href={urls.disposalXlsx({ id })}>
              {t('report-xlsx')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <ErrorSummary complaints={complaintsOf(form, language)} />
        {decidedAt && decidedByName ? (
          <Notice tone={state === 'refused' ? 'bad' : 'good'}>
            {t(state === 'refused' ? 'disposal-refused-by' : 'disposal-approved-by', {
              name: decidedByName,
              day: sayDayOf(decidedAt, language),
              why: decisionWhy ?? '',
            })}
          </Notice>
        ) : null}
        <Notice tone="info">{t('disposal-nothing-deleted')}</Notice>
        <DisposalLines {...props} />
        <div class="two-columns reading">
          <div class="stack">
            <DisposalSteps {...props} />
            <Story {...props} />
          </div>
          <div class="stack">
            <Council {...props} />
          </div>
        </div>
      </div>
    </div>
  )
}
