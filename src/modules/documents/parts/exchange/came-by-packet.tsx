import type { VNode } from 'preact'
import { exchangeUrls, type KnownArrival } from '#modules/exchange/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'

/** What an authority reported of a paper to whoever sent it. */
export type Told = { readonly description: string; readonly at: Temporal.Instant }

/** How a paper came by packet, and what its sender was told of it since. */
export function CameByPacket({
  arrival,
  told,
  seesPackets,
  language,
}: {
  readonly arrival: KnownArrival | undefined
  readonly told: readonly Told[]
  readonly seesPackets: boolean
  readonly language: Language
}): VNode | null {
  const t = useWords(words)
  if (!arrival) return null
  return (
    <Card title={t('came-by-packet')}>
      <p>{t(arrival.signature === 'instance' ? 'packet-signed' : 'packet-unsigned')}</p>
      <p class="soft">
        {arrival.fromCode} · {sayMoment(arrival.receivedAt, language)}
      </p>
      {seesPackets ? (
        <p>
          <a href={exchangeUrls.arrival({ id: arrival.id })}>{t('packet-details')}</a>
        </p>
      ) : null}
      {told.length > 0 ? (
        <>
          <h3>{t('sender-was-told')}</h3>
          <ol class="plain-list soft">
            {told.map(({ description, at }) => (
              <li key={`${at}`}>
                {description} · {sayMoment(at, language)}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Card>
  )
}
