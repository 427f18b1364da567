import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Chips, DataTable, EmptyState, Tabs } from '#platform/ui/index.ts'
import { deliveryStates, type Delivery, type DeliveryState as State } from '../../delivery.ts'
import type { Matter } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { DeliveryState } from '../../parts/delivery-state.tsx'
import { MatterLine } from '../../parts/matter-line.tsx'
import { NextPages } from '../../parts/next-pages.tsx'
import { sayMoment } from '../../parts/say-moment.ts'
import { urls } from '../../urls.ts'
import { RegistryFrame } from './registry-frame.tsx'

/** How states are written in addresses. */
export const stateMarks: Readonly<Record<State, string>> = {
  waiting: 'cho',
  delivered: 'da-den',
  refused: 'tu-choi',
  expired: 'khong-gui-duoc',
  withdrawn: 'lay-lai',
}

export type SentRow = { readonly delivery: Delivery; readonly matter: Matter }

type Props = {
  readonly rows: readonly SentRow[]
  readonly state: State | undefined
  readonly toCode: string | undefined
  /** The address of the list with other wishes; it begins at the newest row unless `truoc` is given. */
  readonly at: (changes: Readonly<Record<string, string | undefined>>) => string
  readonly isFirst: boolean
  readonly olderHref: string | undefined
  readonly language: Language
}

function Rows({ rows, language }: Pick<Props, 'rows' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('sent')}
      captionHidden
      rows={rows}
      rowKey={({ delivery }) => delivery.id}
      columns={[
        {
          key: 'what',
          head: t('what'),
          main: true,
          cell: ({ matter, delivery: { id } }) => <MatterLine matter={matter} href={urls.delivery({ id })} />,
        },
        {
          key: 'to',
          head: t('to'),
          cell: ({ delivery: { toName, toCode } }) => (
            <>
              {toName} <span class="soft">{toCode}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: t('state'),
          cell: ({ delivery }) => <DeliveryState {...{ delivery, language }} />,
        },
        {
          key: 'queued',
          head: t('queued-at'),
          cell: ({ delivery: { queuedAt } }) => sayMoment(queuedAt, language),
        },
      ]}
    />
  )
}

/** What the authority sent, the newest first, and where each packet stands. */
export function SentPage({ rows, state, toCode, at, isFirst, olderHref, language }: Props): VNode {
  const t = useWords(words)
  const filtered = state !== undefined || toCode !== undefined
  const all = { href: at({ tinh_trang: undefined }), label: t('filter-all'), current: state === undefined }
  return (
    <RegistryFrame part="sent" lead={t('exchange-lead')}>
      <Tabs
        label={t('filter-states')}
        tabs={[
          all,
          ...deliveryStates.map((one) => ({
            href: at({ tinh_trang: stateMarks[one] }),
            label: t(`state-${one}`),
            current: one === state,
          })),
        ]}
      />
      <div class="stack" id="goi-gui-di" data-live-topic="exchange">
        <Chips
          chips={
            toCode
              ? [{ label: t('filter-to', { code: toCode }), removeHref: at({ noi_nhan: undefined }) }]
              : []
          }
        />
        {rows.length === 0 ? (
          <EmptyState icon="send" title={t(filtered ? 'filter-none' : 'sent-none')}>
            {t(filtered ? 'filter-none-words' : 'sent-none-words')}
          </EmptyState>
        ) : (
          <Rows {...{ rows, language }} />
        )}
        <NextPages firstHref={isFirst ? undefined : at({})} olderHref={olderHref} />
      </div>
    </RegistryFrame>
  )
}
