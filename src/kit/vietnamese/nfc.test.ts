import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nfc } from './index.ts'

test('text is cleaned at the edge', () => {
  const cases = [
    ['Đakrông'.normalize('NFD'), 'Đakrông'],
    ['  Hồ\u0000 Văn\u0007 A \u200b', 'Hồ Văn A'],
    ['giấy\u202egpj.exe', 'giấygpj.exe'],
    ['Hồ\u00a0Văn\u2003A', 'Hồ Văn A'],
    ['dòng một\r\ndòng hai\tba', 'dòng một dòng hai ba'],
    ['\ufeffđầu tệp', 'đầu tệp'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ]
  for (const [text, clean] of cases) assert.equal(nfc(text!), clean)
})

test('several lines stay when they are asked for', () => {
  assert.equal(nfc('một\r\nhai\rba\u2028bốn\n\n', { multiline: true }), 'một\nhai\nba\nbốn')
})

test('cleaning is done once, leaves no control character, and never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, multiline) => {
      const clean = nfc(text, { multiline })
      assert.equal(nfc(clean, { multiline }), clean)
      assert.equal(clean.normalize('NFC'), clean)
      assert.doesNotMatch(clean, multiline ? /[\p{Cc}--[\n\t]]/v : /\p{Cc}/v)
    }),
  )
})
