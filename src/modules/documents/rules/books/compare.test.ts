import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExtractContent, ExtractRow } from '../../extract.ts'
import { canonical } from './canonical.ts'
import { compareRows, isSame } from './compare.ts'

const row = (number: number, abstract: string, hash = 'aa'): ExtractRow => ({
  number,
  cells: ['23/11/2026', String(number), abstract],
  place: { seq: String(number), hash },
})
const printed = [row(1, 'Báo cáo'), row(2, 'Kế hoạch')]

test('what is printed and the book agree until something differs, and only where it differs is told', () => {
  assert.equal(isSame(compareRows(printed, printed)), true)
  assert.deepEqual(compareRows(printed, [row(1, 'Báo cáo'), row(2, 'Kế hoạch sửa'), row(3, 'Thêm')]), {
    changed: [{ number: 2, columns: [3] }],
    added: [3],
    missing: [],
    displaced: [],
  })
  assert.deepEqual(compareRows(printed, [row(1, 'Báo cáo', 'bb')]), {
    changed: [],
    added: [],
    missing: [2],
    displaced: [1],
  })
})

test('a line that had no place in the record yet may get one', () => {
  const waiting = { ...row(1, 'Giữ số'), place: null }
  assert.equal(isSame(compareRows([waiting], [row(1, 'Giữ số')])), true)
})

test('the canonical form differs when any word differs, and not with the order of keys', () => {
  const content: ExtractContent = {
    organ: 'UBND huyện',
    book: 'Sổ văn bản đến',
    kind: 'incoming',
    year: 2026,
    volume: '1',
    from: '2026-11-01',
    until: '2026-11-30',
    rows: printed,
  }
  const turned = Object.fromEntries(Object.entries(content).toReversed()) as ExtractContent
  assert.equal(canonical(turned), canonical(content))
  assert.notEqual(canonical({ ...content, volume: '2' }), canonical(content))
  assert.notEqual(
    canonical({ ...content, rows: [row(1, 'Báo cáo'), row(2, 'kế hoạch')] }),
    canonical(content),
  )
})
