import type { VNode } from 'preact'
import { formatMoney } from '#kit/money/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Proposal } from '../royalty.ts'
import { urls } from '../urls.ts'
import { FeeState } from './fee-state.tsx'

/** Everybody who shares a fee, each with their part where they are several. */
export const sayShares = ({ shares }: Proposal): string =>
  shares
    .map(({ name, penName, percent }) => {
      const who = penName ? `${name} (${penName})` : name
      return shares.length > 1 ? `${who} ${percent} %` : who
    })
    .join(', ')

/** Fees line by line. `chosen` is the form that takes the ticked ones. */
export function FeeTable({
  fees,
  caption,
  chosen,
  onSheet = false,
}: {
  fees: readonly Proposal[]
  caption: string
  chosen?: string
  /** All of them stand alike: on paper that says nothing. */
  onSheet?: boolean
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const select = {
    name: 'lines',
    form: chosen ?? '',
    label: ({ title }: Proposal) => t('choose-line', { title }),
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={fees}
      rowKey={({ id }) => id}
      {...(chosen ? { select } : {})}
      columns={[
        { key: 'title', head: t('article'), main: true, cell: ({ id, title }) => <a href={urls.fee({ fee: id })}>{title}</a> }, // prettier-ignore
        { key: 'on', head: t('public-on'), cell: ({ firstAt }) => formatDate(firstAt, language) },
        {
          key: 'genre',
          head: t('genre'),
          cell: ({ genreName, corrects }) =>
            corrects && onSheet ? `${genreName} (${t('is-correction').toLowerCase()})` : genreName,
        },
        { key: 'coefficient', head: t('coefficient'), figures: true, cell: ({ hundredths }) => formatNumber(hundredths / 100, language) }, // prettier-ignore
        { key: 'who', head: t('author'), cell: sayShares },
        { key: 'amount', head: t('amount'), figures: true, cell: ({ amount }) => formatMoney(amount, language) }, // prettier-ignore
        ...(onSheet ? [] : [{ key: 'state', head: t('state'), cell: (fee: Proposal) => <FeeState fee={fee} /> }]), // prettier-ignore
      ]}
    />
  )
}
