import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { Peer } from '../../peer.ts'
import { Fingerprint } from './fingerprint.tsx'

/** Another instance as its administrator sees it: with what its certificates say. */
export type ShownPeer = Peer & {
  readonly pins: readonly { readonly fingerprint: string; readonly until: Temporal.Instant | undefined }[]
}

/** The certificates by which an instance is told, to be compared on the telephone. */
export function PeerPins({
  pins,
  now,
  language,
}: {
  readonly pins: ShownPeer['pins']
  readonly now: Temporal.Instant
  readonly language: Language
}): VNode {
  const t = useWords(words)
  return (
    <>
      {pins.map(({ fingerprint, until }) => {
        const word = until && Temporal.Instant.compare(until, now) < 0 ? 'peer-expired' : 'peer-until'
        return (
          <div key={fingerprint}>
            <Fingerprint of={fingerprint} />
            {until ? (
              <div class="soft">{t(word, { until: formatDate(localTime(until), language) })}</div>
            ) : null}
          </div>
        )
      })}
    </>
  )
}

/** Whether packets go to and come from an instance, and why not. */
export function PeerState({ pausedWhy, revokedWhy }: Pick<Peer, 'pausedWhy' | 'revokedWhy'>): VNode {
  const t = useWords(words)
  if (revokedWhy !== null) return <StatusTag tone="bad">{t('peer-revoked', { why: revokedWhy })}</StatusTag>
  if (pausedWhy !== null)
    return (
      <StatusTag tone="warn" icon="pause">
        {t('peer-paused', { why: pausedWhy })}
      </StatusTag>
    )
  return <StatusTag tone="good">{t('peer-living')}</StatusTag>
}
