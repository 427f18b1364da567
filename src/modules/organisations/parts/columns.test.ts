import assert from 'node:assert/strict'
import { test } from 'node:test'
import { positionKindOf, unitKindOf } from '../index.ts'

test('kinds are read by their words in both languages, whoever opens the front door first', () => {
  for (const text of ['Văn phòng', 'van phong', 'office']) assert.equal(unitKindOf(text), 'office', text)
  assert.equal(positionKindOf('Văn thư'), 'clerk')
  assert.equal(unitKindOf('Lạ lùng'), undefined)
})
