import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeOf, readCode, spellCode } from './code.ts'

describe('a code to follow something', () => {
  it('spells 60 bits in letters that nobody mixes up', () => {
    assert.equal(codeOf(0n), '000000000000')
    assert.equal(codeOf((1n << 60n) - 1n), 'ZZZZZZZZZZZZ')
    assert.equal(codeOf(1n << 64n), '000000000000')
    assert.doesNotMatch(codeOf(0x0123456789abcdefn), /[ILOU]/)
  })

  for (const typed of ['7KQ2-M0X9-11TZ', '7kq2 m0x9 11tz', ' 7KQ2m0x9-llTZ ', '7KQ2.MOX9.I1TZ'])
    it(`reads “${typed}” as it was meant`, () => assert.equal(readCode(typed), '7KQ2M0X911TZ'))

  for (const typed of ['', '7KQ2', '7KQ2-M0X9-11TZ-1', 'UUUU-UUUU-UUUU', '<script>'])
    it(`takes “${typed}” for none`, () => assert.equal(readCode(typed), undefined))

  it('is read again as it is spelled', () => {
    assert.equal(readCode(spellCode('7KQ2M0X911TZ')), '7KQ2M0X911TZ')
  })
})
