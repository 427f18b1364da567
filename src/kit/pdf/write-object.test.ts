import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import {
  Lexer,
  parseObject,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUnwritable,
  textOf,
  textString,
  writeObject,
} from './index.ts'

const bytes = fc.uint8Array({ maxLength: 40 })
const nameText = bytes.map((codes) => String.fromCharCode(...codes.filter((code) => code !== 0)))
const { value: objects } = fc.letrec<{ value: PdfObject; entry: PdfObject }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constant(null), tie('entry')),
  entry: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.integer(),
    fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
    nameText.map((name) => new PdfName(name)),
    fc.tuple(bytes, fc.boolean()).map(([data, hex]) => new PdfString(data, { hex })),
    fc.tuple(fc.nat(), fc.nat(65_535)).map(([number, generation]) => new PdfRef(number, generation)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(nameText, tie('entry')), { maxLength: 5 }).map((pairs) => new PdfDict(new Map(pairs))),
  ),
}))

/** A value as plain data, apart from how its strings were written. */
function plain(value: PdfObject): unknown {
  if (value instanceof PdfString) return { string: Buffer.from(value.bytes).toString('hex') }
  if (value instanceof PdfName) return { name: value.name }
  if (value instanceof PdfDict)
    return { dict: [...value.entries].map(([key, one]) => [key, plain(one)] as const) }
  return Array.isArray(value) ? value.map((one: PdfObject) => plain(one)) : value
}

const text = (value: PdfObject) => Buffer.from(writeObject(value)).toString('latin1')

describe('values of PDF as bytes', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(objects, (value) => {
        const written = writeObject(value)
        const lexer = new Lexer(written)
        assert.deepEqual(plain(parseObject(lexer)), plain(value))
        assert.equal(lexer.at, written.length)
      }),
      { numRuns: 1000 },
    )
  })
  it('say Vietnamese texts so that they are read back', () => {
    for (const said of ['Duyet (1)', 'Lãnh đạo ký', 'Số \\ ngày', '', '🖋 ký'])
      assert.equal(textOf(parseObject(new Lexer(writeObject(textString(said))))), said)
  })
  it('are plain where a person may look', () => {
    assert.equal(text(new PdfString(Buffer.from('a(b)\\c'))), String.raw`(a\(b\)\\c)`)
    assert.equal(text(new PdfName('S #/')), '/S#20#23#2f')
    assert.equal(text([1, -0, 0.5, 1e-9, -2.25, 1e9]), '[1 0 0.5 0 -2.25 1000000000]')
    const stream = new PdfStream(new PdfDict({ Length: new PdfRef(9) }), -1, Buffer.from('q Q'))
    assert.equal(text(stream), '<</Length 3\n>>\nstream\nq Q\nendstream')
  })
  it('are refused where no file can hold them', () => {
    const refused = [Number.NaN, Infinity, 1e16, new PdfName('Số'), new PdfStream(new PdfDict({}), 12)]
    for (const value of refused) assert.throws(() => writeObject(value), PdfUnwritable)
  })
})
