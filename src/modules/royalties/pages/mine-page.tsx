import type { VNode } from 'preact'
import { formatMoney, sumOf } from '#kit/money/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { FeeState } from '../parts/fee-state.tsx'
import { FeeTabs } from '../parts/fee-tabs.tsx'
import type { Proposal } from '../royalty.ts'

/** The lines that name somebody, for them alone. */
export function MinePage({
  fees,
  accountId,
  withTabs,
  language,
}: {
  fees: readonly Proposal[]
  accountId: string
  /** For who may open the other rooms too. */
  withTabs: boolean
  language: Language
}): VNode {
  const t = useWords(words)
  const mine = ({ shares }: Proposal) =>
    sumOf(shares.filter((share) => share.accountId === accountId).map(({ amount }) => amount))
  return (
    <div class="stack loose">
      <PageHeader title={t('mine')} lead={t('mine-lead')} />
      {withTabs ? <FeeTabs current="mine" /> : null}
      {fees.length === 0 ? (
        <EmptyState icon="newspaper" title={t('no-mine')}>
          <p>{t('no-mine-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('mine')}
          captionHidden
          rows={fees}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', head: t('article'), main: true, cell: ({ title }) => title },
            { key: 'on', head: t('public-on'), cell: ({ firstAt }) => formatDate(firstAt, language) },
            { key: 'genre', head: t('genre'), cell: ({ genreName }) => genreName },
            { key: 'mine', head: t('my-share'), figures: true, cell: (fee) => formatMoney(mine(fee), language) }, // prettier-ignore
            { key: 'state', head: t('state'), cell: (fee) => <FeeState fee={fee} /> },
            { key: 'why', head: t('give-back-why'), cell: ({ decidedWhy }) => decidedWhy },
          ]}
        />
      )}
    </div>
  )
}
