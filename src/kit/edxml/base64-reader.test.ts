import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { Base64Reader, NotBase64 } from './base64-reader.ts'

function read(text: string, size: number): Buffer {
  const reader = new Base64Reader()
  const bytes = Buffer.from(text, 'latin1')
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(reader.read(bytes.subarray(at, at + size)))
  return Buffer.concat([...pieces, reader.end()])
}

it('bytes come out as they went in, however the text is cut and wherever white space stands', () => {
  const space = fc.constantFrom('', '', '', ' ', '\r\n', '\t', '\n      ')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.infiniteStream(space), fc.integer({ min: 1, max: 9 }), (bytes, spaces, size) => {
        const letters = [...Buffer.from(bytes).toString('base64')]
        const text = letters.map((letter) => letter + spaces.next().value!).join('')
        assert.deepEqual(read(text, size), Buffer.from(bytes))
      }),
  ) // prettier-ignore
})

for (const text of [
  'Q',
  'QQ',
  'QQ=',
  'QQ===',
  'QR==',
  'QQE',
  'QUJD=',
  '=',
  '====',
  'QQ==QUJD',
  'QQ==QQ==',
  'Q=Q=',
  'QU-D',
  'QU_D',
  'QU\fD',
  'QU\u00a0D',
  'QUÉD',
  'QU&#10;JD',
  'QU\0D',
])
  // prettier-ignore
  it(`${JSON.stringify(text)} is none`, () => {
    for (let size = 1; size <= text.length; size++) assert.throws(() => read(text, size), NotBase64)
  })
