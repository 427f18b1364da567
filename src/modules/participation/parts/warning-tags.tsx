import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Warning } from '../rules/warnings.ts'

/** What in a comment asks for a second look. */
export function WarningTags({ warnings }: { warnings: readonly Warning[] }): VNode | null {
  const t = useWords(words)
  if (warnings.length === 0) return null
  return (
    <span class="row">
      {warnings.map(({ kind, text }) => (
        <StatusTag key={`${kind} ${text}`} tone={kind === 'personal' ? 'bad' : 'warn'}>
          {t(`warn-${kind}`, { text })}
        </StatusTag>
      ))}
    </span>
  )
}
