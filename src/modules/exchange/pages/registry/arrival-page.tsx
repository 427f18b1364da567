import type { VNode } from 'preact'
import type { ContentFound } from '#kit/edxml/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, PageHeader } from '#platform/ui/index.ts'
import type { Arrival } from '../../arrival.ts'
import { matterOf } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { ArrivalTag } from '../../parts/arrival-tag.tsx'
import { Attachments, DocumentFacts, StatusFacts } from '../../parts/packet-contents.tsx'
import { PacketMarks } from '../../parts/packet-marks.tsx'
import { sayMoment } from '../../parts/say-moment.ts'
import { SubjectLink } from '../../parts/subject-link.tsx'
import { Tolerances } from '../../parts/tolerances.tsx'
import { urls } from '../../urls.ts'

type Props = {
  readonly arrival: Arrival
  readonly contents: readonly ContentFound[]
  /** What the sender was told since. */
  readonly told: readonly { readonly description: string; readonly at: Temporal.Instant }[]
  readonly language: Language
}

function Standing({ arrival, language }: Pick<Props, 'arrival' | 'language'>): VNode {
  const t = useWords(words)
  const { state, receivedAt, way, kind, subject } = arrival
  return (
    <Card>
      <DescriptionList
        items={[
          { label: t('state'), value: <ArrivalTag state={state} /> },
          { label: t('received-at'), value: sayMoment(receivedAt, language) },
          { label: t('way'), value: t(`way-${way}`) },
        ]}
      />
      {kind === 'status' && subject === null ? <p class="soft">{t('status-about-none')}</p> : null}
    </Card>
  )
}

function AsItCame({ arrival, language }: Pick<Props, 'arrival' | 'language'>): VNode {
  const t = useWords(words)
  const { id, signature, kind, tolerances } = arrival
  return (
    <Card title={t('signature')}>
      <div class="stack tight">
        <p>{t(`signature-${signature}`)}.</p>
        {kind === 'document' ? <p class="soft">{t('signature-weight')}</p> : null}
        <Tolerances {...{ tolerances, language }} />
        <p>
          <ButtonLink icon="download" download href={urls.packetFile({ id })}>
            {t('packet-file')}
          </ButtonLink>
        </p>
        <p class="soft">{t('file-kept')}</p>
      </div>
    </Card>
  )
}

function Told({ told, language }: Pick<Props, 'told' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('told')}>
      {told.length === 0 ? (
        <p class="soft">{t('told-none')}</p>
      ) : (
        <ol class="plain-list">
          {told.map(({ description, at }) => (
            <li key={`${description} ${at}`}>
              {description} <span class="soft">{sayMoment(at, language)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

/** One packet that came: what it brought, how it is signed, what became of it, and the packet itself. */
export function ArrivalPage({ arrival, contents, told, language }: Props): VNode {
  const t = useWords(words)
  const { packet, messageId, documentId, hash, size, subject } = arrival
  const { reference, subject: abstract } = matterOf(packet)
  return (
    <div id="goi-nhan" data-live-topic="exchange">
      <PageHeader
        title={abstract || reference}
        lead={[t(packet.kind === 'status' ? 'status-report' : 'packet-received'), reference].join(' · ')}
        crumbs={[{ href: urls.received(), label: t('received') }]}
        actions={<SubjectLink subject={subject} />}
      />
      <div class="stack">
        <Standing {...{ arrival, language }} />
        {packet.kind === 'document' ? (
          <>
            <DocumentFacts {...{ packet, language }} />
            <Attachments {...{ packet, contents, language }} />
            <Told {...{ told, language }} />
          </>
        ) : (
          <StatusFacts {...{ packet, language }} />
        )}
        <AsItCame {...{ arrival, language }} />
        <PacketMarks {...{ messageId, documentId, hash, size, language }} />
      </div>
    </div>
  )
}
