import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as asn1js from 'asn1js'
import * as fc from 'fast-check'
import { derAt, dotted, partsOf } from './read-der.ts'
import {
  generalizedTime,
  identifier,
  integer,
  octets,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from './write-der.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('values in DER', () => {
  it('have the shortest length, whatever they hold', () => {
    const heads = { 0: '0400', 127: '047f', 128: '048180', 255: '0481ff', 256: '04820100', 65_535: '0482ffff', 65_536: '0483010000', 16_777_216: '048401000000' } // prettier-ignore
    for (const [length, head] of Object.entries(heads)) {
      const content = Buffer.alloc(Number(length), 7)
      const value = tagged(0x04, content.subarray(0, 5), content.subarray(5))
      assert.equal(hex(value.subarray(0, head.length / 2)), head)
      assert.ok(Buffer.from(derAt(value).content).equals(content))
      assert.equal(value.length, head.length / 2 + content.length)
    }
  })

  it('of numbers are positive and short', () => {
    const written = { 0: '020100', 1: '020101', 127: '02017f', 128: '02020080', 255: '020200ff', 256: '02020100', 65_537: '0203010001' } // prettier-ignore
    for (const [value, expected] of Object.entries(written))
      assert.equal(hex(integer(Number(value))), expected)
    assert.equal(hex(integer(Uint8Array.of(0, 0, 0x80))), '02020080')
    assert.equal(hex(integer(new Uint8Array())), '020100')
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 160n }), (value) => {
        assert.equal(hex(integer(value)), hex(new Uint8Array(asn1js.Integer.fromBigInt(value).toBER())))
      }),
    )
  })

  it('name types as they are named in standards', () => {
    assert.equal(hex(identifier('1.2.840.113549.1.7.2')), '06092a864886f70d010702')
    assert.equal(hex(identifier('2.999')), '06028837')
    const arc = fc.nat(2 ** 31 - 1)
    const types = fc.oneof(
      fc.tuple(fc.constantFrom(0, 1), fc.nat(39), fc.array(arc, { maxLength: 8 })),
      fc.tuple(fc.constant(2), arc, fc.array(arc, { maxLength: 8 })),
    )
    fc.assert(
      fc.property(types, ([root, second, rest]) => {
        const type = [root, second, ...rest].join('.')
        assert.equal(dotted(derAt(identifier(type))), type)
      }),
    )
  })

  it('stand in a set in the order of their bytes, in a sequence as they were given', () => {
    const values = [octets(Uint8Array.of(2)), integer(300), octets(Uint8Array.of(1, 0)), integer(2)]
    const written = values.map(hex)
    assert.deepEqual(
      partsOf(derAt(sequence(...values))).map(({ whole }) => hex(whole)),
      written,
    )
    assert.deepEqual(
      partsOf(derAt(setOf(...values))).map(({ whole }) => hex(whole)),
      written.toSorted(),
    )
  })

  it('tell times in UTC, with two digits of the year until 2049', () => {
    const text = (value: Uint8Array) => `${value[0]} ${Buffer.from(derAt(value).content).toString()}`
    const at = (instant: string) => Temporal.Instant.from(instant)
    assert.equal(text(time(at('2049-12-31T23:59:59.9Z'))), '23 491231235959Z')
    assert.equal(text(time(at('2050-01-01T07:00:00+07:00'))), '24 20500101000000Z')
    assert.equal(text(generalizedTime(at('2026-11-25T08:30:00+07:00'))), '24 20261125013000Z')
  })

  it('hold Vietnamese in whole letters', () => {
    assert.equal(
      Buffer.from(derAt(utf8('Đượm'.normalize('NFD'))).content).toString(),
      'Đượm'.normalize('NFC'),
    )
  })
})
