import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'

/** The versions of a draft, the newest first, each beside the one before; nothing as long as there is one. */
export function DraftVersions({
  document: { id },
  versions,
}: {
  readonly document: Document
  readonly versions: readonly Version[]
}): VNode | null {
  const t = useWords(words)
  const drafts = versions.filter(({ part, role }) => part === 0 && role !== 'paper')
  if (drafts.length < 2) return null
  return (
    <Card title={t('draft-versions')}>
      <ul class="plain-list">
        {drafts.map(({ version, role, addedByName, file }) => (
          <li key={version}>
            {t(`role-${role}`)} · {t('version', { version })} · {addedByName}
            {file ? ` · ${file.name}` : ''}{' '}
            {version > 1 ? (
              <a href={urls.compare({ id, version })}>{t('compare', { version: version - 1 })}</a>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
