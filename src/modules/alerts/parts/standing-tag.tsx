import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'
import { standingAt } from '../rules/standing.ts'

/** Where an alert stands: coming, in force, or how it ended. */
export function StandingTag({ issue, now }: { issue: Issue; now: Temporal.Instant }): VNode {
  const t = useWords(words)
  const standing = standingAt(issue, now)
  if (standing === 'past')
    return (
      <StatusTag tone={issue.endedHow === 'error' ? 'bad' : 'plain'} icon="circle-check">
        {t(`ended-${issue.endedHow ?? 'expired'}`)}
      </StatusTag>
    )
  return standing === 'running' ? (
    <StatusTag tone="bad" icon="siren">
      {t('running')}
    </StatusTag>
  ) : (
    <StatusTag tone="warn" icon="clock">
      {t('coming')}
    </StatusTag>
  )
}
