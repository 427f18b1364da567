import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Issue } from '../alert.ts'
import { outwardWords, words } from '../messages/index.ts'
import { LevelTag } from '../parts/level-tag.tsx'
import { StandingTag } from '../parts/standing-tag.tsx'
import { areaWords } from '../rules/concern.ts'
import { standingAt } from '../rules/standing.ts'
import { urls } from '../urls.ts'

function Alerts({
  issues,
  now,
  caption,
}: {
  issues: readonly Issue[]
  now: Temporal.Instant
  caption: string
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={issues}
      rowKey={({ alertId }) => alertId}
      columns={[
        {
          key: 'headline',
          head: t('alert'),
          main: true,
          cell: ({ alertId, headline }) => <a href={urls.alert({ alert: alertId })}>{headline}</a>,
        },
        { key: 'level', head: t('level'), cell: (issue) => <LevelTag issue={issue} /> },
        { key: 'where', head: t('where'), cell: (issue) => areaWords(issue, t('all-of')) },
        { key: 'until', head: t('until'), cell: ({ untilAt }) => formatDateTime(untilAt, language) },
        { key: 'state', head: t('state'), cell: (issue) => <StandingTag issue={issue} now={now} /> },
      ]}
    />
  )
}

/** The desk: what is in force, what ended, the way to a new alert. */
export function DeskPage({
  issues,
  now,
  mayIssue,
  mayArrange,
}: {
  issues: readonly Issue[]
  now: Temporal.Instant
  mayIssue: boolean
  mayArrange: boolean
}): VNode {
  const t = useWords(words)
  const outward = useWords(outwardWords)('outward')
  const past = issues.filter((issue) => standingAt(issue, now) === 'past')
  const living = issues.filter((issue) => standingAt(issue, now) !== 'past')
  return (
    <div class="stack loose">
      <PageHeader
        title={t('desk')}
        lead={t('desk-lead')}
        actions={
          <>
            <ButtonLink href={urls.outward()}>{outward}</ButtonLink>
            {mayArrange ? <ButtonLink href={urls.kinds()}>{t('kinds')}</ButtonLink> : null}
            {mayIssue ? (
              <ButtonLink variant="primary" icon="siren" href={urls.issue()}>
                {t('issue-alert')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <section class="stack tight">
        <h2>{t('running')}</h2>
        {living.length > 0 ? (
          <Alerts issues={living} now={now} caption={t('running')} />
        ) : (
          <EmptyState icon="shield-check" title={t('none-running')}>
            <p>{t('none-running-lead')}</p>
          </EmptyState>
        )}
      </section>
      {past.length > 0 ? (
        <section class="stack tight">
          <h2>{t('history')}</h2>
          <Alerts issues={past} now={now} caption={t('history')} />
        </section>
      ) : null}
    </div>
  )
}
