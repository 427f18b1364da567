import assert from 'node:assert/strict'
import { it } from 'node:test'
import { documentIdOf, parseDocumentId, splitReference } from './index.ts'

it('an identifier is put together and taken apart again', () => {
  const text = '000.00.00.G22,2015/09/30,7816/VPCP-TTĐT'
  const parts = parseDocumentId(text)!
  assert.deepEqual(parts.reference, { number: '7816', notation: 'VPCP-TTĐT' })
  assert.equal(parts.organId, '000.00.00.G22')
  assert.equal(String(parts.promulgatedOn), '2015-09-30')
  assert.equal(documentIdOf(parts.organId, parts.promulgatedOn, parts.reference), text)
})

it('what has another form is no identifier', () => {
  for (const text of ['', 'H50.X00', 'H50,2026/11/23', 'H50,23/11/2026,1/UBND', 'H50,2026/02/30,1/UBND', ',2026/11/23,1/UBND', 'H 50,2026/11/23,1/UBND', 'H50,2026/11/23,1', 'H50,2026/11/23,1/'])
    assert.equal(parseDocumentId(text), undefined, text) // prettier-ignore
})

it('a reference is parted at its first slash', () => {
  assert.deepEqual(splitReference('7816/VPCP-TTĐT'), { number: '7816', notation: 'VPCP-TTĐT' })
  assert.deepEqual(splitReference('12/2026/QĐ-UBND'), { number: '12', notation: '2026/QĐ-UBND' })
  assert.deepEqual(splitReference('05'), { number: '05', notation: '' })
  assert.deepEqual(splitReference('UBND-VX'), { number: '', notation: 'UBND-VX' })
})
