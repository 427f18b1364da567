import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice } from '#platform/ui/index.ts'
import type { DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { OpenAsk } from '../../store/late/asks.ts'
import { urls } from '../../urls.ts'

/** Questions why it is late that wait for the reader. */
export function AskedWhy({
  asks,
  documentId,
}: {
  readonly asks: readonly OpenAsk[]
  readonly documentId: DocumentId
}): VNode | null {
  const t = useWords(words)
  const [first] = asks
  if (!first) return null
  return (
    <Notice tone="warn" title={t('asked-you', { name: first.byName })}>
      <p>{first.note}</p>
      <ButtonLink icon="reply" href={urls.explain({ id: documentId })}>
        {t('explain')}
      </ButtonLink>
    </Notice>
  )
}
