import type { VNode } from 'preact'
import { areaWords, type Issue, LevelTag, standingAt, StandingTag } from '#modules/alerts/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState, PageHeader } from '#platform/ui/index.ts'
import { alertWords } from '../../messages/index.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { alertHref } from './above.tsx'

function Issues({
  issues,
  place,
  now,
}: {
  issues: readonly Issue[]
  place: Place
  now: Temporal.Instant
}): VNode {
  const t = useWords(alertWords)
  const language = useLanguage()
  return (
    <ul class="headlines alerts">
      {issues.map((issue) => (
        <li key={issue.alertId}>
          <p class="row">
            <LevelTag issue={issue} />
            <StandingTag issue={issue} now={now} />
          </p>
          <h3>
            <a href={alertHref(place, issue)}>{issue.headline}</a>
          </h3>
          <p>{areaWords(issue, t('all-of'))}</p>
          <p class="when">
            {t('from-until', {
              from: formatDateTime(issue.fromAt, language),
              until: formatDateTime(issue.untilAt, language),
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The alerts of a site: in force, coming, and past ones. */
export function AlertsPage({
  issues,
  place,
  now,
}: {
  issues: readonly Issue[]
  place: Place
  now: Temporal.Instant
}): VNode {
  const t = useWords(alertWords)
  const of = Map.groupBy(issues, (issue) => standingAt(issue, now))
  const part = (standing: 'running' | 'coming' | 'past', title: string) =>
    of.has(standing) ? (
      <section class="stack">
        <h2>{title}</h2>
        <Issues issues={of.get(standing)!} place={place} now={now} />
      </section>
    ) : null
  return (
    <div class="stack loose">
      <PageHeader title={t('alerts')} lead={t('alerts-lead', { name: place.site.name })} />
      {of.has('running') ? null : (
        <EmptyState icon="shield-check" title={t('none-running')}>
          <p>{t('none-running-lead')}</p>
        </EmptyState>
      )}
      {part('running', t('running'))}
      {part('coming', t('coming'))}
      {part('past', t('past'))}
      <ul class="titles">
        <li>
          <a href={place.at(sitePages.letters)}>{t('letters-title')}</a>
        </li>
        <li>
          <a href={place.at(sitePages.alertFeed)}>{t('feed')}</a>
        </li>
      </ul>
    </div>
  )
}
