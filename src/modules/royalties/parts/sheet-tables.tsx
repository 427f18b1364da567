import type { VNode } from 'preact'
import { type Dong, formatMoney, moneyInWords, sumOf } from '#kit/money/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, Stat } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Figures, Payment, Proposal } from '../royalty.ts'
import { FeeTable } from './fee-table.tsx'

/** What a sheet pays in all. */
export const sumsOf = (payments: readonly Payment[]): Record<'gross' | 'tax' | 'net', Dong> => ({
  gross: sumOf(payments.map(({ gross }) => gross)),
  tax: sumOf(payments.map(({ tax }) => tax)),
  net: sumOf(payments.map(({ net }) => net)),
})

/** A payment sheet: its sums, who is paid what, and every line behind it. */
export function SheetTables({
  payments,
  fees,
  rule,
}: {
  payments: readonly Payment[]
  fees: readonly Proposal[]
  rule: Pick<Figures, 'taxPercent' | 'taxFrom'>
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const say = (amount: Dong) => formatMoney(amount, language)
  const sums = sumsOf(payments)
  return (
    <>
      <div class="row">
        <Stat figure={say(sums.gross)} label={t('gross')} />
        <Stat figure={say(sums.tax)} label={t('tax')} />
        <Stat figure={say(sums.net)} label={t('net')} />
      </div>
      <p>{t('in-words', { words: moneyInWords(sums.net) })}</p>
      <p class="soft">{t('tax-rule', { percent: rule.taxPercent, from: say(rule.taxFrom) })}</p>
      {payments.some(({ gross }) => gross < 0n) ? <p>{t('taken-back')}</p> : null}
      <section class="stack tight">
        <h2>{t('payments')}</h2>
        <DataTable
          caption={t('payments')}
          captionHidden
          rows={payments}
          rowKey={({ authorId }) => authorId}
          columns={[
            { key: 'name', head: t('name'), main: true, cell: ({ name }) => name },
            { key: 'pen', head: t('pen-name'), cell: ({ penName }) => penName },
            { key: 'code', head: t('tax-code'), cell: ({ taxCode }) => taxCode },
            { key: 'gross', head: t('gross'), figures: true, cell: ({ gross }) => say(gross) },
            { key: 'tax', head: t('tax'), figures: true, cell: ({ tax }) => say(tax) },
            { key: 'net', head: t('net'), figures: true, cell: ({ net }) => say(net) },
          ]}
        />
      </section>
      <section class="stack tight">
        <h2>{t('lines')}</h2>
        <FeeTable fees={fees} caption={t('lines')} onSheet />
      </section>
    </>
  )
}
