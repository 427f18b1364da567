import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList, PageHeader } from '#platform/ui/index.ts'
import type { Status } from '../../arrival.ts'
import type { Matter } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { DeliveryTag, triedWords, whyNotThere } from '../../parts/delivery-state.tsx'
import { PacketMarks } from '../../parts/packet-marks.tsx'
import { ReceiptCard } from '../../parts/receipt-card.tsx'
import { sayMoment } from '../../parts/say-moment.ts'
import { SubjectLink } from '../../parts/subject-link.tsx'
import type { SentDelivery } from '../../store/deliveries.ts'
import type { PacketHead } from '../../store/packet-heads.ts'
import { urls } from '../../urls.ts'

type Props = {
  readonly delivery: SentDelivery
  readonly head: Pick<PacketHead, 'createdByName' | 'hash' | 'size'>
  readonly matter: Matter
  readonly statuses: readonly Status[]
  readonly language: Language
}

function Facts({ delivery, head, matter, language }: Omit<Props, 'statuses'>): VNode {
  const t = useWords(words)
  const { state, toName, toCode, queuedAt, attempts, lastTriedAt, goodUntil, endedAt, way, endText } =
    delivery
  const when = (at: Temporal.Instant) => sayMoment(at, language)
  const tried = triedWords(language, attempts)
  const kind =
    matter.business === null
      ? `${t('kind-status', { code: matter.statusCode ?? '' })} (${matter.subject})`
      : t(`business-${matter.business}`)
  return (
    <DescriptionList
      items={[
        { label: t('state'), value: <DeliveryTag state={state} /> },
        {
          label: t(state === 'waiting' ? 'last-fault' : 'why-ended'),
          value: whyNotThere(language, delivery),
        },
        { label: t('their-words'), value: state === 'refused' ? endText : undefined },
        { label: t('to'), value: `${toName} (${toCode})` },
        { label: t('business'), value: kind },
        { label: t('queued-at'), value: when(queuedAt) },
        { label: t('queued-by'), value: head.createdByName },
        {
          label: t('attempts'),
          value: lastTriedAt ? t('tried-last', { count: tried, at: when(lastTriedAt) }) : tried,
        },
        { label: t('good-until'), value: state === 'waiting' ? when(goodUntil) : undefined },
        { label: t('ended-at'), value: endedAt ? when(endedAt) : undefined },
        { label: t('way'), value: way ? t(`way-${way}`) : undefined },
      ]}
    />
  )
}

/** What the recipient reported, in the order in which it came. */
function Reported({ statuses, language }: Pick<Props, 'statuses' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('statuses')}>
      {statuses.length === 0 ? (
        <p class="soft">{t('statuses-none')}</p>
      ) : (
        <ol class="plain-list">
          {statuses.map(({ code, description, staff, at, receivedAt }) => (
            <li key={`${code} ${receivedAt}`}>
              {description || t('status-unknown', { code })}
              <div class="soft">
                {staff ? t('status-by', { staff, at: sayMoment(at, language) }) : sayMoment(at, language)}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

/** One packet to one recipient: where it stands, what the recipient reported, and its receipt. */
export function DeliveryPage(props: Props): VNode {
  const { delivery, head, matter, statuses, language } = props
  const t = useWords(words)
  const { packetId, documentId, kind, subject } = delivery
  return (
    <div id="goi-gui" data-live-topic="exchange">
      <PageHeader
        title={matter.subject || matter.reference}
        lead={[t(kind === 'status' ? 'status-report' : 'packet-sent'), matter.reference].join(' · ')}
        crumbs={[{ href: urls.sent(), label: t('sent') }]}
        actions={<SubjectLink subject={subject} />}
      />
      <div class="stack">
        <Card>
          <Facts {...{ delivery, head, matter, language }} />
        </Card>
        {kind === 'document' ? <Reported {...{ statuses, language }} /> : null}
        <ReceiptCard {...{ delivery, language }} />
        <PacketMarks {...{ documentId, language }} messageId={packetId} hash={head.hash} size={head.size} />
      </div>
    </div>
  )
}
