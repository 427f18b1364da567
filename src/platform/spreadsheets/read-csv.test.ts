import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { guardFormula, unguardFormula } from './formula-guard.ts'
import { refusedCode } from '#platform/files/testing/index.ts'
import { readTable } from './read-table.ts'
import { tableLimits } from './table.ts'
import { writeCsv } from './write-csv.ts'

const read = (content: string | Buffer, limits = tableLimits) =>
  readTable(Buffer.from(content as string), { kind: 'csv', limits })
const cells = async (content: string | Buffer) => (await read(content)).map((row) => row.cells)
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const table = 'Họ và tên;Đơn vị\r\nHồ Thị Mai;Xã Tà Rụt\r\n'
const expected = [
  ['Họ và tên', 'Đơn vị'],
  ['Hồ Thị Mai', 'Xã Tà Rụt'],
]

const encodings: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${table}`)],
  ['decomposed UTF-8', Buffer.from(table.normalize('NFD'))],
  ['UTF-16 little endian with mark', Buffer.from(`\uFEFF${table}`, 'utf16le')],
  ['UTF-16 big endian with mark', utf16be(`\uFEFF${table}`)],
  ['UTF-16 without mark', Buffer.from(table, 'utf16le')],
]
for (const [name, bytes] of encodings)
  test(`a table in ${name} is read right`, async () => assert.deepEqual(await cells(bytes), expected))

test('an old windows-1258 table is read right, its separate tone marks composed', async () => {
  const bytes = Buffer.from([0x48, 0xf4, 0xcc, 0x3b, 0xd0, 0xf4, 0xf2, 0x63, 0x20, 0x6c, 0xe2, 0xf2, 0x70]) // Hồ;Độc lập
  assert.deepEqual(await cells(bytes), [['Hồ', 'Độc lập']])
})

test('the separator is found: comma, semicolon, tab, Excel’s own line', async () => {
  assert.deepEqual(await cells('a,b\n1,"2;3"\n'), [
    ['a', 'b'],
    ['1', '2;3'],
  ])
  assert.deepEqual(await cells('a;b\n1,5;2\n3,5;4\n'), [
    ['a', 'b'],
    ['1,5', '2'],
    ['3,5', '4'],
  ])
  assert.deepEqual(await cells('a\tb\n1\t2\n'), [
    ['a', 'b'],
    ['1', '2'],
  ])
  assert.deepEqual(await cells('sep=|\na|b\n'), [['a', 'b']])
  assert.deepEqual(await cells('một cột\nmột giá trị\n'), [['một cột'], ['một giá trị']])
})

test('rows have the numbers a person sees, empty ones are left out, cells with line breaks are one row', async () => {
  const rows = await read('a,b\n\n"1\n2",x\n,\nlast,y\n')
  assert.deepEqual(
    rows.map(({ row }) => row),
    [1, 3, 5],
  )
  assert.equal(rows[1]!.cells[0], '1\n2')
})

test('limits refuse with their reason', async () => {
  const small = { ...tableLimits, maxRows: 3, maxColumns: 3, maxCells: 6, maxCellLength: 10, maxBytes: 200 }
  assert.equal(await refusedCode(read('a\nb\nc\nd\n', small)), 'spreadsheets.too-many-rows')
  assert.equal(await refusedCode(read('a,b,c,d\n', small)), 'spreadsheets.too-many-columns')
  assert.equal(await refusedCode(read('a,b,c\nd,e,f\ng,h,i\n', small)), 'spreadsheets.too-many-cells')
  assert.equal(await refusedCode(read(`a\n${'x'.repeat(11)}\n`, small)), 'spreadsheets.cell-too-long')
  assert.equal(await refusedCode(read('x'.repeat(201), small)), 'spreadsheets.too-large')
  assert.equal(await refusedCode(read('')), 'spreadsheets.empty')
  assert.equal(await refusedCode(read(';;\n;;\n')), 'spreadsheets.empty')
  assert.equal(await refusedCode(read('a,b\n"never closed,c\n')), 'spreadsheets.quote')
  assert.equal(
    await refusedCode(read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3, 0, 0, 0]))),
    'spreadsheets.broken',
  )
})

test('formulas are kept from running, values are left alone', () => {
  for (const formula of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', "'=1", '=HYPERLINK("http://x")']) {
    assert.equal(guardFormula(formula), `'${formula}`)
  }
  for (const value of ['Hồ Thị Mai', '+84 905 123 456', '-5', "d'Ran", '', 'a=b'])
    assert.equal(guardFormula(value), value)
})

test('what is written as CSV is read back the same', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) =>
    value
      .normalize('NFC')
      .replace(/\p{C}|\p{Z}/gu, '')
      .normalize('NFC'),
  )
  const hostile = fc
    .tuple(fc.constantFrom('', "'", "''", '=', '+', '-', '@', "'="), text)
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 20 }), async (rows) => {
      const whole = [['Cột một', 'Cột hai'], ...rows]
      const back = await readTable(writeCsv(whole), { kind: 'csv' })
      const kept = whole.map((row) => row.map((cell) => (cell === '' ? null : cell)))
      assert.deepEqual(
        back.map((row) => row.cells),
        kept.filter((row) => row.some((cell) => cell !== null)),
      )
    }),
  )
})

test('guarding is undone exactly', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(unguardFormula(guardFormula(text)), text)))
})
