import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mayFollow, readCodes, writeCodes } from './code-lists.ts'

const part = fc.stringMatching(/^[\p{L}0-9]+( [\p{L}0-9]+)*$/u).map((text) => text.normalize('NFC'))
const code = fc.record(
  { code: part, name: part, english: part, abbreviation: fc.option(part) },
  { noNullPrototype: true },
)

describe('a version of a code list', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        assert.deepEqual(readCodes(writeCodes(codes)), { ok: true, codes })
      }),
    )
  })

  it('names the first line that is no code', () => {
    assert.deepEqual(readCodes('a; A; A\n\nb; B'), { ok: false, line: 3 })
    assert.deepEqual(readCodes('a; A; A; x; y'), { ok: false, line: 1 })
  })

  it('begins after the one before, and holds each code once', () => {
    const day = (text: string) => Temporal.PlainDate.from(text)
    const one = { code: 'a', name: 'A', english: 'A', abbreviation: null }
    const said = (from: string, ...codes: (typeof one)[]) =>
      mayFollow(day('2026-01-01'), day(from), codes).map((why) => why.code)
    assert.deepEqual(said('2026-01-02', one), [])
    assert.deepEqual(said('2026-01-01', one, one), ['registers.version-not-later', 'registers.code-doubled'])
  })
})
