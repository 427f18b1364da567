import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packZip, type PackedEntry, refusedCode, samplePdf } from '#platform/files/testing/index.ts'
import { readTable } from './read-table.ts'
import { tableLimits } from './table.ts'
import { writeXlsx } from './write-xlsx.ts'

const MB = 1024 * 1024
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook by hand around the XML of its one sheet. */
function workbook(sheetData: string | Buffer, more: PackedEntry[] = []): Buffer {
  const sheet = Buffer.concat([
    Buffer.from('<worksheet><sheetData>'),
    Buffer.from(sheetData as string),
    Buffer.from('</sheetData></worksheet>'),
  ])
  return packZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${types}"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relations}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ])
}
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const read = (bytes: Buffer, limits = tableLimits) => readTable(bytes, { kind: 'xlsx', limits })

test('what is written as a workbook is read back: texts, numbers, dates, gaps, formulas as texts', async () => {
  const day = Temporal.PlainDate.from('1975-04-30')
  const moment = Temporal.PlainDateTime.from('2026-11-23T08:30:00')
  const bytes = await writeXlsx([
    {
      name: 'Tài khoản: [2026]',
      columns: [{ header: 'Tên đăng nhập' }, { header: 'Ngày sinh' }, { header: 'Số' }],
      rows: [
        ['hồ.thị.mai', day, 12.5],
        [null, null, null],
        ['=1+1', moment, true],
        ['+84905123456', null, -3],
      ],
    },
    { name: 'Tài khoản: [2026]', columns: [{ header: 'Khác' }], rows: [['x']] },
  ])
  const rows = await read(bytes)
  assert.deepEqual(
    rows.map(({ row }) => row),
    [1, 2, 4, 5],
  )
  assert.deepEqual(rows[0]!.cells, ['Tên đăng nhập', 'Ngày sinh', 'Số'])
  assert.deepEqual(rows[1]!.cells.map(String), ['hồ.thị.mai', '1975-04-30', '12.5'])
  assert.ok(rows[1]!.cells[1] instanceof Temporal.PlainDate)
  assert.deepEqual(rows[2]!.cells.map(String), ['=1+1', '2026-11-23T08:30:00', 'true'])
  assert.deepEqual(rows[3]!.cells, ['+84905123456', null, -3])
  const second = await readTable(bytes, { kind: 'xlsx', sheet: 'Tài khoản   2026 (2)' })
  assert.deepEqual(
    second.map(({ cells }) => cells),
    [['Khác'], ['x']],
  )
  assert.equal(
    await refusedCode(readTable(bytes, { kind: 'xlsx', sheet: 'Không có' })),
    'spreadsheets.no-sheet',
  )
})

test('a workbook made by hand is read, decomposed text composed', async () => {
  const rows = await read(
    workbook(`<row r="1">${cell('A1', 'Tên'.normalize('NFD'))}</row><row r="3">${cell('B3', ' x ')}</row>`),
  )
  assert.deepEqual(rows, [
    { row: 1, cells: ['Tên', null] },
    { row: 3, cells: [null, 'x'] },
  ])
})

test('an entity of the sender is never expanded', async () => {
  const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "nở ra">]>'
  const rows = await read(workbook(`${doctype}<row r="1">${cell('A1', '&x;&y;')}</row>`))
  assert.deepEqual(rows[0]!.cells, ['&x;&y;'])
})

const manyRows = (count: number) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"/>`).join('')
const traps: readonly (readonly [string, () => Buffer, string])[] = [
  ['a PDF', () => samplePdf(), 'spreadsheets.not-xlsx'],
  [
    'an archive that is no workbook',
    () => packZip([{ name: 'a.txt', content: 'x' }]),
    'spreadsheets.not-xlsx',
  ],
  ['a cut workbook', () => workbook('').subarray(0, 300), 'files.zip-broken'],
  [
    'a locked workbook',
    () => workbook('', [{ name: 'x', content: 'x', encrypted: true }]),
    'spreadsheets.encrypted',
  ],
  ['an empty workbook', () => workbook(''), 'spreadsheets.empty'],
  [
    'a zip bomb',
    () => workbook('', [{ name: 'xl/media/a', content: Buffer.alloc(90 * MB) }]),
    'files.zip-ratio',
  ],
  ['a sheet that unfolds without end', () => workbook(Buffer.alloc(95 * MB, ' ')), 'files.zip-ratio'],
  [
    'one cell a million rows down',
    () => workbook(`<row r="1048576">${cell('A1048576', 'x')}</row>`),
    'spreadsheets.too-many-rows',
  ],
  [
    'one cell in the last column',
    () => workbook(`<row r="1">${cell('XFD1', 'x')}</row>`),
    'spreadsheets.too-many-columns',
  ],
  [
    'a column that no sheet has',
    () => workbook(`<row r="1">${cell('ZZZZZZZZ1', 'x')}</row>`),
    'spreadsheets.too-many-columns',
  ],
  ['a row number beyond counting', () => workbook(`<row r="99999999999999999999"/>`), 'spreadsheets.broken'],
  [
    'a place written in entities',
    () => workbook(`<row r="1"><c r="&#90;&#90;&#90;&#90;1"/></row>`),
    'spreadsheets.broken',
  ],
  [
    'a place behind a quoted bracket',
    () => workbook(`<row r="1"><c x=">" r="ZZZZ1"/></row>`),
    'spreadsheets.too-many-columns',
  ],
  ['60,000 rows', () => workbook(manyRows(60_000)), 'spreadsheets.too-many-rows'],
  [
    'a million cells',
    () => workbook(`<row r="1">${'<c/>'.repeat(1_000_000)}</row>`),
    'spreadsheets.too-many-cells',
  ],
  [
    'a number that is none',
    () => workbook(`<row r="1"><c r="A1" t="n"><v>abc</v></c></row>`),
    'spreadsheets.bad-cell',
  ],
  [
    'an error of Excel, which would be read as empty',
    () => workbook('<row r="1"><c r="B1" t="e"><v>#REF!</v></c></row>'),
    'spreadsheets.bad-cell',
  ],
  ['broken XML', () => workbook('<row r="1"><c r="A1"><v>1</v>'), 'spreadsheets.broken'],
]
for (const [trap, make, code] of traps) {
  test(`refused soon and in little memory: ${trap}`, async () => {
    const bytes = make()
    const memory = process.memoryUsage.rss()
    const started = performance.now()
    assert.equal(await refusedCode(read(bytes)), code)
    assert.ok(performance.now() - started < 2500, `took ${performance.now() - started} ms`)
    assert.ok(process.memoryUsage.rss() - memory < 150 * MB)
  })
}

test('a large honest workbook is read while other work goes on', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    `người dùng ${index}`,
    index,
    'Xã Tà Rụt',
    'Trưởng thôn',
    'x',
  ])
  const bytes = await writeXlsx([
    { name: 'A', columns: ['a', 'b', 'c', 'd', 'e'].map((header) => ({ header })), rows },
  ])
  let longest = 0
  let last = performance.now()
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const read20k = await read(bytes)
  clearInterval(pulse)
  assert.equal(read20k.length, 20_001)
  assert.ok(longest < 1500, `the process stood still for ${longest} ms`)
})
