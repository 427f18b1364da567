import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, normaliseToneMarks, repairTelex } from './index.ts'

test('both ways to place the tone become one', () => {
  const pairs = [
    ['Cộng hòa', 'Cộng hoà'],
    ['thủy lợi', 'thuỷ lợi'],
    ['khỏe', 'khoẻ'],
    ['ỦY BAN', 'UỶ BAN'],
    ['Tòa án', 'Toà án'],
    ['hóa đơn', 'hoá đơn'],
  ]
  for (const [classic, modern] of pairs) {
    assert.equal(normaliseToneMarks(modern!), classic)
    assert.equal(normaliseToneMarks(classic!), classic)
    assert.equal(normaliseToneMarks(classic!, 'modern'), modern)
  }
})

test('words with one way to place the tone are left alone', () => {
  for (const word of [
    'hoàn',
    'quý',
    'Quỳ',
    'ngoài',
    'thuyền',
    'toán',
    'quạ',
    'loét',
    'hoặc',
    'mùa',
    'lúa',
    'qòe',
  ]) {
    assert.equal(normaliseToneMarks(word), word)
    assert.equal(normaliseToneMarks(word, 'modern'), word)
  }
})

test('the styles turn into each other and never change the fold', () => {
  const letters = fc.constantFrom(...'hòaoàkhỏeoẻquýuỷủ nctHOÁ'.normalize('NFC'))
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      assert.equal(fold(normaliseToneMarks(text)), fold(text))
      assert.equal(normaliseToneMarks(normaliseToneMarks(text, 'modern')), normaliseToneMarks(text))
    }),
  )
})

test('Telex keys that stayed in a word are understood', () => {
  const slips = [
    ['thuowng', 'thuong'],
    ['nguowif', 'nguoi'],
    ['nguwowif', 'nguoi'],
    ['tieesng', 'tieng'],
    ['tieengs', 'tieng'],
    ['ddakroong', 'dakrong'],
    ['DDawng kys', 'dang ky'],
    ['giaays khai sinh', 'giay khai sinh'],
    ['hoc sinhj', 'hoc sinh'],
    ['tw', 'tu'],
  ]
  for (const [typed, meant] of slips) assert.ok(repairTelex(typed!).includes(meant!), `${typed} → ${meant}`)
})

test('right words are not repaired', () => {
  for (const text of ['thuong', 'Đakrông', 'khai sinh', 'xoong', '123/QD-UBND', '', 'Krông Klang', 'https']) {
    assert.deepEqual(repairTelex(text), [], text)
  }
})

test('guesses stay few whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aeouwsfjdnghd ') }),
      (text) => repairTelex(text).length <= 8,
    ),
  )
})
