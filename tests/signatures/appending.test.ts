import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import {
  appendRevision,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUpdate,
  readPdf,
  writeObject,
} from '#kit/pdf/index.ts'
import { lacking, qpdfComplaints, qpdfObject } from './second-opinions.ts'
import { smallPdf, threePages } from './small-pdf.ts'

const kinds = ['table', 'stream', 'object streams'] as const
const plain = (value: PdfObject) => Buffer.from(writeObject(value)).toString('latin1')

function appended(bytes: Uint8Array, objects: ReadonlyMap<number, PdfObject>): Uint8Array {
  return Buffer.concat([bytes, appendRevision(readPdf(bytes), { objects }).bytes])
}

const some = fc.uniqueArray(
  fc.tuple(
    fc.oneof(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 30, max: 400 })),
    fc.oneof(
      fc.integer(),
      fc.string().map((text) => new PdfString(Buffer.from(text))),
      fc.array(fc.nat().map((number) => new PdfRef(number))),
      fc.uint8Array({ maxLength: 60 }).map((data) => new PdfStream(new PdfDict({}), -1, data)),
    ),
  ),
  { selector: ([number]) => number, minLength: 1, maxLength: 12 },
)

for (const kind of kinds) {
  describe(`a further revision of a file with ${kind === 'table' ? 'a table' : kind}`, () => {
    it('keeps every byte, holds the objects and knows those before', () => {
      fc.assert(
        fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.boolean(), (steps, unended) => {
          const first = smallPdf(threePages, kind, { unended })
          let bytes = first
          for (const [at, step] of steps.entries()) {
            const before = bytes
            bytes = appended(before, new Map(step))
            assert.ok(Buffer.from(bytes).subarray(0, before.length).equals(Buffer.from(before)))
            const file = readPdf(bytes)
            assert.equal(file.revisions.length, at + 2)
            const newest = file.revisions.at(-1)!
            assert.equal(newest.kind, kind === 'table' ? 'table' : 'stream')
            assert.equal(newest.end, bytes.length)
            for (const [number, object] of step) {
              const found = newest.object(number)
              if (found instanceof PdfStream)
                assert.deepEqual(Buffer.from(newest.data(found)), Buffer.from((object as PdfStream).data!))
              else assert.equal(plain(found), plain(object))
            }
            assert.equal(plain(newest.object(3)), plain(file.revisions[0]!.object(3)))
          }
        }),
        { numRuns: 60 },
      )
    })

    it('is what qpdf reads too', { skip: lacking('qpdf') }, () => {
      const word = new PdfDict({ Said: new PdfString(Buffer.from('Xin chao')) })
      let bytes = smallPdf(threePages, kind, { unended: true })
      bytes = appended(bytes, new Map([[20, word]]))
      bytes = appended(bytes, new Map<number, PdfObject>([[8, [1, 2]], [9, 7]])) // prettier-ignore
      assert.equal(qpdfComplaints(bytes), '')
      assert.equal(qpdfObject(bytes, 20), '<< /Said (Xin chao) >>')
      assert.equal(qpdfObject(bytes, 8), '[ 1 2 ]')
      assert.equal(qpdfObject(bytes, 9), '7')
    })

    it('is of the same file: root and first half of the identifier stay, the second half is new', () => {
      const first = smallPdf(threePages, kind)
      const [one, two] = [1, 2].map((value) => appended(first, new Map([[10, value]])))
      const ids = [first, one!, two!].map((bytes) => {
        const { trailer } = readPdf(bytes).revisions.at(-1)!
        assert.equal(plain(trailer.get('Root')!), '1 0 R')
        return (trailer.get('ID') as PdfString[]).map((half) => Buffer.from(half.bytes).toString('hex'))
      })
      assert.equal(new Set(ids.map(([half]) => half)).size, 1)
      assert.equal(new Set(ids.map(([, half]) => half)).size, 3)
      assert.deepEqual(appended(first, new Map([[10, 1]])), one, 'the same changes are the same bytes')
    })
  })
}

describe('an update', () => {
  it('numbers new objects after all that the file knows, and reads what it changed', () => {
    const update = new PdfUpdate(readPdf(smallPdf(threePages, 'stream')))
    const ref = update.add(new PdfDict({ Type: new PdfName('New') }))
    assert.equal(ref.number, 11, 'the file ends with object 10, its cross-reference')
    update.put(8, ref)
    assert.equal(update.dict(new PdfRef(8))?.nameAt('Type'), 'New')
    const newest = readPdf(update.whole()).revisions.at(-1)!
    assert.equal(newest.dict(new PdfRef(8))?.nameAt('Type'), 'New')
  })

  it('refuses a file that is locked', () => {
    const locked = Buffer.from(smallPdf(threePages))
      .toString('latin1')
      .replace('/ID [', '/Encrypt 9 0 R /ID [')
    assert.throws(() => appended(Buffer.from(locked, 'latin1'), new Map([[10, 1]])), { code: 'encrypted' })
  })

  it('tells where wanted values stand', () => {
    const file = readPdf(smallPdf(threePages))
    const wanted = new PdfString(new Uint8Array(8), { hex: true })
    const { bytes, places } = appendRevision(file, {
      objects: new Map([[10, new PdfDict({ A: [1, wanted] })]]),
      wanted: [wanted],
    })
    const { start, end } = places.get(wanted)!
    const whole = Buffer.concat([file.bytes, bytes]).toString('latin1')
    assert.equal(whole.slice(start, end), `<${'0'.repeat(16)}>`)
  })
})
