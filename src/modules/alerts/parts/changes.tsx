import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'
import { whatChanged } from '../rules/what-changed.ts'

/** What an issue says otherwise than the one before it; nothing for the first. */
export function Changes({ issue, before }: { issue: Issue; before: Issue | undefined }): VNode | null {
  const t = useWords(words)
  if (!before) return null
  const changes = whatChanged(issue, before).map((change) => t(`changed-${change}`))
  return (
    <p>
      <strong>{t('changed', { number: before.issue })}</strong> {changes.join(', ')}.
    </p>
  )
}
