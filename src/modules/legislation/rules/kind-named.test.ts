import assert from 'node:assert/strict'
import { it } from 'node:test'
import { kindNamed } from './kind-named.ts'

const kinds = [
  { code: 'quyet-dinh-qppl', name: 'Quyết định của Ủy ban nhân dân' },
  { code: 'cong-van', name: 'Công văn' },
  { code: 'quyet-dinh', name: 'Quyết định (cá biệt)' },
]

it('a kind is known by the name that an old site gave it; the year in the reference makes a decision normative', () => {
  assert.equal(kindNamed(kinds, 'QUYẾT ĐỊNH', '12/2023/QĐ-UBND'), 'quyet-dinh-qppl')
  assert.equal(kindNamed(kinds, 'Quyết định', '12/QĐ-UBND'), 'quyet-dinh')
  assert.equal(kindNamed(kinds, 'công văn', '5/UBND-VP'), 'cong-van')
  assert.equal(kindNamed(kinds, 'Văn bản khác', '1/VB'), '')
})
