import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dong, formatMoney, moneyInWords, parseMoney, sumOf } from './index.ts'

test('money is shown in whole đồng', () => {
  assert.equal(formatMoney(dong(15000)), '15.000 đồng')
  assert.equal(formatMoney(dong(15000), 'en'), '15,000 dong')
  assert.equal(formatMoney(sumOf([dong(8000), dong(-500n)])), '7.500 đồng')
  assert.throws(() => dong(0.5), RangeError)
  assert.throws(() => dong(2 ** 53), RangeError)
})

test('money is read in the ways that people type it', () => {
  for (const text of [
    '15000',
    '15.000 đồng',
    '15,000 VND',
    '15 000đ',
    ' 15.000 VNĐ ',
    '15000₫',
    '15.000\u00a0đồng',
  ]) {
    assert.equal(parseMoney(text), 15000n, text)
  }
  for (const text of [
    '',
    'đồng',
    '15,5',
    '1.50.000',
    '15.000,00',
    '1,000.000',
    '15k',
    '0x10',
    '--5',
    '1e3',
  ]) {
    assert.equal(parseMoney(text), undefined, text)
  }
})

test('receipts say the amount in words', () => {
  const cases: readonly (readonly [bigint, string])[] = [
    [0n, 'Không đồng'],
    [5n, 'Năm đồng'],
    [11n, 'Mười một đồng'],
    [21n, 'Hai mươi mốt đồng'],
    [24n, 'Hai mươi tư đồng'],
    [105n, 'Một trăm linh năm đồng'],
    [8000n, 'Tám nghìn đồng'],
    [15000n, 'Mười lăm nghìn đồng'],
    [1005n, 'Một nghìn không trăm linh năm đồng'],
    [1010n, 'Một nghìn không trăm mười đồng'],
    [125_555n, 'Một trăm hai mươi lăm nghìn năm trăm năm mươi lăm đồng'],
    [1_000_005n, 'Một triệu không trăm linh năm đồng'],
    [3_000_000_000n, 'Ba tỷ đồng'],
    [1_000_015_000n, 'Một tỷ không trăm mười lăm nghìn đồng'],
    [2_500_000_000_000n, 'Hai nghìn năm trăm tỷ đồng'],
    [-70_000n, 'Âm bảy mươi nghìn đồng'],
  ]
  for (const [amount, words] of cases) assert.equal(moneyInWords(dong(amount)), words)
})

test('every amount that is shown can be read back, and no two are said alike', () => {
  const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(dong)
  fc.assert(fc.property(amounts, (amount) => parseMoney(formatMoney(amount)) === amount))
  fc.assert(
    fc.property(
      amounts,
      amounts,
      (one, other) => (moneyInWords(one) === moneyInWords(other)) === (one === other),
    ),
  )
})
