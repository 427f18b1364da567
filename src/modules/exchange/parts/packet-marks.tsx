import type { VNode } from 'preact'
import { formatBytes } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

/** By what a packet is known to both sides and to the log of evidence. */
export function PacketMarks({
  messageId,
  documentId,
  hash,
  size,
  language,
}: {
  readonly messageId: string
  readonly documentId: string
  readonly hash: string | null
  readonly size: number | null
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const mark = (value: string) => <code class="digest">{value}</code>
  return (
    <Card title={t('packet-marks')}>
      <DescriptionList
        items={[
          { label: t('document-id'), value: mark(documentId) },
          { label: t('message-id'), value: mark(messageId) },
          { label: t('hash'), value: hash ? mark(hash) : t('not-packed') },
          { label: t('size'), value: size === null ? undefined : formatBytes(size, language) },
        ]}
      />
    </Card>
  )
}
