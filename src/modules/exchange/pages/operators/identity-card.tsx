import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, Details } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'
import { Fingerprint } from './fingerprint.tsx'

/** Who this instance is to others. */
export type Identity = {
  readonly name: string
  readonly fingerprint: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  /** Undefined: nothing is taken in from outside. */
  readonly port: number | undefined
  readonly organs: readonly { readonly organId: string; readonly name: string }[]
}

function Organs({ organs, language }: { organs: Identity['organs']; language: Language }): VNode {
  const t = useWords(words)
  if (organs.length === 0) return <>{t('own-organs-none')}</>
  return (
    <Details summary={t('own-organs-see', { count: formatNumber(organs.length, language) })}>
      <ul>
        {organs.map(({ organId, name }) => (
          <li key={organId}>
            <code>{organId}</code> {name}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** What the administrators of two instances tell each other, once. */
export function IdentityCard({ identity, language }: { identity: Identity; language: Language }): VNode {
  const t = useWords(words)
  const { name, fingerprint, from, until, port, organs } = identity
  const day = (at: Temporal.Instant) => formatDate(localTime(at), language)
  return (
    <Card title={t('own-identity')}>
      <div class="stack">
        <p>{t('own-identity-words')}</p>
        <DescriptionList
          items={[
            { label: t('own-name'), value: name },
            { label: t('own-fingerprint'), value: <Fingerprint of={fingerprint} /> },
            { label: t('own-until'), value: t('own-from-until', { from: day(from), until: day(until) }) },
            {
              label: t('own-port'),
              value: port === undefined ? t('port-shut') : t('port-open', { port }),
            },
            { label: t('own-organs'), value: <Organs {...{ organs, language }} /> },
          ]}
        />
        <div class="row">
          <ButtonLink href={urls.certificate()} icon="download" download>
            {t('own-get')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
