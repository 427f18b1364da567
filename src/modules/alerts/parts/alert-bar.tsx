import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language } from '#platform/i18n/index.ts'
import { Icon } from '#platform/ui/index.ts'
import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'

const mostShown = 3

/** The alerts that nobody may miss, above every page of a site: grade in colour, icon and words, what happens, until when. */
export function AlertBar({
  issues,
  language,
  hrefOf,
  listHref,
}: {
  issues: readonly Issue[]
  language: Language
  hrefOf: (issue: Issue) => string
  listHref: string
}): VNode {
  const t = words.in(language)
  const more = issues.length - mostShown
  return (
    <section class="alert-bar" aria-label={t('bar-label')}>
      {issues.slice(0, mostShown).map((issue) => (
        <p key={issue.alertId} data-colour={issue.colour} class={issue.drill ? 'drill' : undefined}>
          <span class="frame">
            <Icon name={issue.icon} />
            <span>
              {issue.drill ? <strong>{t('drill-mark')}. </strong> : null}
              <strong>
                {language === 'en' ? issue.kindNameEn || issue.kindName : issue.kindName}
                {' · '}
                {language === 'en' ? issue.levelNameEn : issue.levelName}:
              </strong>{' '}
              <a href={hrefOf(issue)}>{issue.headline}</a>{' '}
              <small>{t('until-short', { at: formatDateTime(issue.untilAt, language) })}</small>
            </span>
          </span>
        </p>
      ))}
      {more > 0 ? (
        <p>
          <span class="frame">
            <a href={listHref}>{t('bar-more', { count: more })}</a>
          </span>
        </p>
      ) : null}
    </section>
  )
}
