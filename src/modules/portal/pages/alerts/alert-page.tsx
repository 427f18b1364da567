import type { VNode } from 'preact'
import { AlertBody, Changes, type Issue, LevelTag, StandingTag } from '#modules/alerts/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Details, Notice } from '#platform/ui/index.ts'
import { alertWords } from '../../messages/index.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

function Ended({ issue }: { issue: Issue }): VNode | null {
  const t = useWords(alertWords)
  const language = useLanguage()
  if (!issue.endedAt || !issue.endedHow) return null
  return (
    <Notice
      tone={issue.endedHow === 'error' ? 'warn' : 'good'}
      title={t('ended-at', {
        how: t(`ended-${issue.endedHow}`),
        at: formatDateTime(issue.endedAt, language),
      })}
    >
      {issue.endedWhy ? <p>{issue.endedWhy}</p> : null}
    </Notice>
  )
}

/** One alert for everybody: what it says now, what it said before. */
export function AlertPage({
  issues: [last, ...earlier],
  place,
  now,
  name,
}: {
  issues: readonly [Issue, ...Issue[]]
  place: Place
  now: Temporal.Instant
  /** Its part of the address. */
  name: string
}): VNode {
  const t = useWords(alertWords)
  const language = useLanguage()
  return (
    <article class="article stack">
      <p>
        <a href={place.at(sitePages.alerts)}>{t('all-alerts')}</a>
      </p>
      <h1>{last.headline}</h1>
      <p class="row">
        <LevelTag issue={last} />
        <StandingTag issue={last} now={now} />
      </p>
      <Ended issue={last} />
      <Changes issue={last} before={earlier[0]} />
      <AlertBody issue={last} />
      {earlier.length > 0 ? (
        <section class="stack tight">
          <h2>{t('earlier')}</h2>
          {earlier.map((issue, at) => (
            <Details
              key={issue.issueId}
              summary={t('earlier-one', {
                number: issue.issue,
                at: formatDateTime(issue.issuedAt, language),
              })}
            >
              <p>
                <strong>{issue.headline}</strong>
              </p>
              <LevelTag issue={issue} />
              <Changes issue={issue} before={earlier[at + 1]} />
              <AlertBody issue={issue} />
            </Details>
          ))}
        </section>
      ) : null}
      <p>
        <a href={place.at(sitePages.alertCap, { alert: name })}>{t('cap')}</a>
      </p>
    </article>
  )
}
