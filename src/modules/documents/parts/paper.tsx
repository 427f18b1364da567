import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import type { DocumentId } from '../document.ts'
import { words } from '../messages/index.ts'
import type { Version } from '../store/versions.ts'
import { urls } from '../urls.ts'

/** Where the bytes of a version are read. */
export const fileHref = (documentId: DocumentId, { id }: Pick<Version, 'id'>): string =>
  urls.file({ id: documentId, version: id })

/** The paper itself, beside whatever is done with it. */
export function Paper({
  documentId,
  version,
}: {
  documentId: DocumentId
  version: Version | undefined
}): VNode {
  const t = useWords(words)
  const file = version?.file
  if (!version || !file) return <EmptyState title={t('no-paper')} />
  const href = fileHref(documentId, version)
  return (
    <section class="paper" aria-label={t('paper')}>
      {file.type === 'application/pdf' ? (
        <object class="paper-frame" type="application/pdf" data={href} aria-label={file.name}>
          <p class="soft">{t('file-type')}</p>
        </object>
      ) : file.type.startsWith('image/') ? (
        <img class="paper-picture" src={href} alt={file.name} />
      ) : (
        <p class="soft">{t('file-type')}</p>
      )}
      <div class="row">
        <ButtonLink icon="file-text" href={href}>
          {t('open-file')}: {file.name}
        </ButtonLink>
      </div>
    </section>
  )
}
