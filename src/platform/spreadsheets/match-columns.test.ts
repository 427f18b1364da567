import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { matchColumns, readByHeadings } from './match-columns.ts'

const names = {
  username: ['Tên đăng nhập', 'username'],
  fullName: ['Họ và tên'],
  born: ['Ngày sinh'],
} as const

test('headings are found with and without marks, in any order, whatever stands in brackets', () => {
  for (const header of [
    ['Họ và tên', 'Tên đăng nhập'],
    ['HO VA TEN', 'ten_dang_nhap'],
    ['Họ và tên (*)', '  Tên   đăng nhập [bắt buộc]:'],
    ['Họ và tên'.normalize('NFD'), 'USERNAME'],
  ]) {
    assert.deepEqual(matchColumns(header, names).columns, { fullName: 0, username: 1 })
  }
})

test('unknown, missing and repeated headings are told', () => {
  const matched = matchColumns(['username', null, 'Ghi chú', 'Tên đăng nhập'], names)
  assert.deepEqual(matched, {
    columns: { username: 0 },
    unknown: ['Ghi chú'],
    missing: ['fullName', 'born'],
    repeated: ['username'],
  })
})

const rows = [
  { row: 2, cells: ['Tên đăng nhập', 'Ngày sinh'] },
  { row: 4, cells: ['mai', Temporal.PlainDate.from('1990-02-03')] },
  { row: 5, cells: [905] },
]

test('rows are read by key, dates and numbers as a person writes them', () => {
  const read = readByHeadings(rows, names, ['username'])
  assert.deepEqual(
    read.rows.map((row) => [row.row, row.text('username'), row.text('born'), row.cell('fullName')]),
    [
      [4, 'mai', '03/02/1990', null],
      [5, '905', '', null],
    ],
  )
  assert.equal(read.headingOf('username'), 'Tên đăng nhập')
})

test('a missing required column is refused by its name', () => {
  assert.throws(
    () => readByHeadings(rows, names, ['username', 'fullName']),
    (fault) => fault instanceof Refusal && fault.reasons[0]!.params!.columns === '“Họ và tên”',
  )
})
