import { sumOf } from '#kit/money/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { Payment, Proposal } from '../royalty.ts'

type Cell = string | number
const columns = ['name', 'pen-name', 'tax-code', 'gross', 'tax', 'net'] as const
const lineColumns = ['public-on', 'article', 'genre', 'coefficient', 'unit-value', 'name', 'pen-name', 'role', 'percent', 'amount', 'why'] as const // prettier-ignore

/** A payment sheet as the rows of a spreadsheet: who is paid, the sum, then every share of every line. `t` says the heads. */
export function sheetRows(
  { payments, fees }: { readonly payments: readonly Payment[]; readonly fees: readonly Proposal[] },
  t: (key: string) => string,
): Cell[][] {
  const sum = (of: 'gross' | 'tax' | 'net') => Number(sumOf(payments.map((one) => one[of])))
  return [
    ['#', ...columns.map(t)],
    ...payments.map(({ name, penName, taxCode, gross, tax, net }, at) => [
      at + 1,
      name,
      penName,
      taxCode,
      Number(gross),
      Number(tax),
      Number(net),
    ]),
    ['', t('total'), '', '', sum('gross'), sum('tax'), sum('net')],
    [],
    ['#', ...lineColumns.map(t)],
    ...fees.flatMap((fee, at) =>
      fee.shares.map(({ name, penName, role, percent, amount }) => [
        at + 1,
        formatDate(fee.firstAt),
        fee.title,
        fee.genreName,
        fee.hundredths / 100,
        Number(fee.unitValue),
        name,
        penName,
        t(`role-${role}`),
        percent,
        Number(amount),
        fee.why,
      ]),
    ),
  ]
}
