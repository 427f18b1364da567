import type { VNode } from 'preact'
import type { ContentFound, DocumentPacket, StatusPacket } from '#kit/edxml/index.ts'
import { formatBytes, formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList } from '#platform/ui/index.ts'
import { matterOf } from '../matter.ts'
import { words } from '../messages/index.ts'
import { sayMoment } from './say-moment.ts'

/** The document that a packet brought, as the packet describes it. */
export function DocumentFacts({
  packet,
  language,
}: {
  readonly packet: DocumentPacket
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { documentType, subject, promulgatedOn, place, signer, dueOn, business, from } = packet
  const { competence, position, fullName } = signer
  const day = (date: Temporal.PlainDate | null) => (date ? formatDate(date, language) : undefined)
  return (
    <Card title={t('document-facts')}>
      <DescriptionList
        items={[
          { label: t('from'), value: `${from.name} (${from.organId})` },
          { label: t('reference'), value: matterOf(packet).reference },
          { label: t('document-type'), value: documentType.name },
          { label: t('abstract'), value: subject },
          { label: t('promulgated-on'), value: [place, day(promulgatedOn)].filter(Boolean).join(', ') },
          { label: t('signer'), value: [competence, position, fullName].filter(Boolean).join(' ') },
          { label: t('due-on'), value: day(dueOn) },
          { label: t('business'), value: t(`business-${business.kind}`) },
          { label: t('business-reason'), value: business.reason },
        ]}
      />
    </Card>
  )
}

/** What another authority reports of a document that was sent to it. */
export function StatusFacts({
  packet,
  language,
}: {
  readonly packet: StatusPacket
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { statusCode, description, staff, at, about, from } = packet
  return (
    <Card title={t('status-report')}>
      <DescriptionList
        items={[
          { label: t('from'), value: `${from.name} (${from.organId})` },
          { label: t('about-document'), value: about.code },
          { label: t('status-code'), value: statusCode },
          { label: t('status-words'), value: description },
          { label: t('status-staff'), value: [staff?.name, staff?.department].filter(Boolean).join(', ') },
          { label: t('status-at'), value: at ? sayMoment(at, language) : undefined },
        ]}
      />
    </Card>
  )
}

/** The attachments that the manifest names, with the sizes of what came. */
export function Attachments({
  packet: { attachments },
  contents,
  language,
}: {
  readonly packet: DocumentPacket
  readonly contents: readonly ContentFound[]
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const found = new Map(contents.map((content) => [content.contentId, content]))
  const weightOf = (contentId: string) => {
    const content = found.get(contentId)
    if (!content) return t('attachment-missing')
    const size = formatBytes(content.size, language)
    return content.wrapped ? t('attachment-wrapped', { size }) : size
  }
  return (
    <Card title={t('attachments')}>
      {attachments.length === 0 ? (
        <p class="soft">{t('no-attachments')}</p>
      ) : (
        <ul class="plain-list">
          {attachments.map(({ contentId, name, description }) => (
            <li key={contentId}>
              {name || contentId}
              <div class="soft">{[weightOf(contentId), description].filter(Boolean).join(' · ')}</div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
