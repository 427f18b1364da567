import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState, Tabs } from '#platform/ui/index.ts'
import type { Arrival } from '../../arrival.ts'
import { matterOf } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { ArrivalTag } from '../../parts/arrival-tag.tsx'
import { MatterLine } from '../../parts/matter-line.tsx'
import { NextPages } from '../../parts/next-pages.tsx'
import { sayMoment } from '../../parts/say-moment.ts'
import { urls } from '../../urls.ts'
import { RegistryFrame } from './registry-frame.tsx'

type Kind = Arrival['kind']

/** How kinds of packets are written in addresses. */
export const kindMarks: Readonly<Record<Kind, string>> = { document: 'van-ban', status: 'trang-thai' }

type Props = {
  readonly arrivals: readonly Pick<Arrival, 'id' | 'packet' | 'fromCode' | 'state' | 'receivedAt'>[]
  readonly kind: Kind | undefined
  readonly isFirst: boolean
  readonly olderHref: string | undefined
  readonly language: Language
}

function Rows({ arrivals, language }: Pick<Props, 'arrivals' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('received')}
      captionHidden
      rows={arrivals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('what'),
          main: true,
          cell: ({ packet, id }) => <MatterLine matter={matterOf(packet)} href={urls.arrival({ id })} />,
        },
        {
          key: 'from',
          head: t('from'),
          cell: ({ packet, fromCode }) => (
            <>
              {packet.from.name} <span class="soft">{fromCode}</span>
            </>
          ),
        },
        { key: 'state', head: t('state'), cell: ({ state }) => <ArrivalTag state={state} /> },
        { key: 'at', head: t('received-at'), cell: ({ receivedAt }) => sayMoment(receivedAt, language) },
      ]}
    />
  )
}

/** What came to the authority, the newest first, and what became of it. */
export function ReceivedPage({ arrivals, kind, isFirst, olderHref, language }: Props): VNode {
  const t = useWords(words)
  const of = (one?: Kind) => urls.received(null, { loai: one && kindMarks[one] })
  return (
    <RegistryFrame part="received" lead={t('exchange-lead')}>
      <Tabs
        label={t('filter-kinds')}
        tabs={[
          { href: of(), label: t('filter-all'), current: kind === undefined },
          { href: of('document'), label: t('filter-documents'), current: kind === 'document' },
          { href: of('status'), label: t('filter-statuses'), current: kind === 'status' },
        ]}
      />
      <div class="stack" id="goi-nhan-ve" data-live-topic="exchange">
        {arrivals.length === 0 ? (
          <EmptyState icon="inbox" title={t(kind ? 'filter-none' : 'received-none')}>
            {t(kind ? 'filter-none-words' : 'received-none-words')}
          </EmptyState>
        ) : (
          <Rows {...{ arrivals, language }} />
        )}
        <NextPages firstHref={isFirst ? undefined : of(kind)} olderHref={olderHref} />
      </div>
    </RegistryFrame>
  )
}
