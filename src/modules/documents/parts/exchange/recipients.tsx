import type { VNode } from 'preact'
import { type Delivery, exchangeUrls, type Status } from '#modules/exchange/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, StatusTag, type Tone } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'
import type { KnownRecipient } from '../../recipient.ts'

const tones: Readonly<Record<Delivery['state'], Tone>> = {
  waiting: 'info',
  delivered: 'good',
  refused: 'bad',
  expired: 'bad',
  withdrawn: 'plain',
}

type Props = {
  readonly recipients: readonly KnownRecipient[]
  readonly deliveries: readonly Delivery[]
  readonly statuses: readonly Status[]
  readonly document: Document
  readonly seesPackets: boolean
  readonly language: Language
}

/** How one packet to a recipient stands, and why it does not come through. */
function Way({
  delivery,
  refused,
  seesPackets,
  language,
}: {
  readonly delivery: Delivery
  /** Whether the recipient returned it after it had arrived. */
  readonly refused: boolean
  readonly seesPackets: boolean
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { id, state, business, endText, endCode, lastFault, lastFaultText, attempts, endedAt, queuedAt } =
    delivery
  const recall = business === 'recall'
  const why = state === 'waiting' ? (attempts > 0 ? lastFaultText || lastFault : '') : endText || endCode
  return (
    <div>
      {refused && !recall ? (
        <StatusTag tone="bad">{t('sending-returned')}</StatusTag>
      ) : (
        <StatusTag tone={tones[state]}>{t(recall ? `recall-${state}` : `sending-${state}`)}</StatusTag>
      )}{' '}
      <span class="soft">{sayMoment(endedAt ?? queuedAt, language)}</span>{' '}
      {seesPackets ? <a href={exchangeUrls.delivery({ id })}>{t('packet-details')}</a> : null}
      {why ? <div class="soft">{t('sending-why', { why })}</div> : null}
    </div>
  )
}

/** What a recipient reported last, and all before it. */
function Reported({
  statuses,
  language,
}: {
  readonly statuses: readonly Status[]
  readonly language: Language
}): VNode | null {
  const newest = statuses.at(-1)
  if (!newest) return null
  return (
    <ol class="plain-list soft">
      {statuses.map(({ description, code, at, staff }) => (
        <li key={`${code}${at}`}>
          {[description || code, staff, sayMoment(at, language)].filter(Boolean).join(' · ')}
        </li>
      ))}
    </ol>
  )
}

/** Whom a paper of our own goes to, where it is at each of them, and why it is not there (QĐ 28/2018 Đ.10.2). */
export function Recipients(props: Props): VNode | null {
  const { recipients, deliveries, statuses, document, seesPackets, language } = props
  const t = useWords(words)
  if (recipients.length === 0) return null
  const plain = ({ sentAt, authorityId, organId }: KnownRecipient) => {
    if (sentAt) return t('sent-at', { at: sayMoment(sentAt, language) })
    if (!authorityId && !organId) return document.state === 'issued' ? t('not-sent') : ''
    return t(document.state === 'issued' ? 'not-yet-sent' : 'will-send')
  }
  return (
    <Card title={t('recipients')}>
      <ul class="plain-list">
        {recipients.map((one) => {
          const own = deliveries.filter(({ toName }) => toName === one.name)
          const codes = new Set(own.map(({ toCode }) => toCode))
          const reported = statuses.filter(({ toCode }) => codes.has(toCode))
          const refused = reported.some(({ meaning }) => meaning === 'refused')
          return (
            <li key={one.id}>
              {one.name} {own.length === 0 ? <span class="soft">{plain(one)}</span> : null}
              {own.map((delivery) => (
                <Way key={delivery.id} {...{ delivery, refused, seesPackets, language }} />
              ))}
              <Reported statuses={reported} language={language} />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
