import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

/** The files in which a paper lies, and the way into another. */
export function InFiles({
  document,
  caseFiles,
}: {
  readonly document: Document
  readonly caseFiles: readonly CaseFile[]
}): VNode {
  const t = useWords(words)
  return (
    <Card title={t('case-files')}>
      {caseFiles.length > 0 ? (
        <ul class="plain-list">
          {caseFiles.map(({ id, code, title }) => (
            <li key={id}>
              <a href={urls.caseFile({ id })}>
                {code} · {title}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonLink href={urls.fileAway({ id: document.id })}>{t('file-away')}</ButtonLink>
    </Card>
  )
}
