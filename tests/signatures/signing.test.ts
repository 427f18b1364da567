import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { completeSignature, prepareSignature } from '#kit/pades/making/index.ts'
import { PdfRef, type PdfStream, readPdf, textOf } from '#kit/pdf/index.ts'
import { signedAt } from './authorities.ts'
import { catalog, fieldNamed, holds, newest, plain, sign } from './sign-and-hold.ts'
import { smallPdf, threePages } from './small-pdf.ts'

for (const kind of ['table', 'stream', 'object streams'] as const) {
  describe(`signing a file with ${kind === 'table' ? 'a table' : kind}`, () => {
    it('again and again keeps every byte and every signature', async () => {
      const files = [smallPdf(threePages, kind, { unended: true })]
      for (const [page, field] of ['Một', 'Hai', 'Ba'].entries()) {
        files.push(await sign(files.at(-1)!, { field, page, rectangle: [10, 10, 60, 40] }))
        const [before, now] = files.slice(-2) as [Uint8Array, Uint8Array]
        assert.ok(Buffer.from(now).subarray(0, before.length).equals(before))
      }
      assert.equal(readPdf(files[3]!).revisions.length, 4)
      holds(files[3]!, 3)
    })

    it('finds each page in the tree and adds to its annotations where they stand', async () => {
      const lists: string[] = []
      for (const page of [0, 1, 2]) {
        const revision = newest(await sign(smallPdf(threePages, kind), { field: 'Ký', page }))
        const pages = [4, 5, 6].map((number) => revision.dict(new PdfRef(number))!)
        lists.push(...pages.map((one) => plain(revision.resolve(one.get('Annots')))))
        assert.equal(
          revision.changed.has(6),
          false,
          'the page whose list stands by itself is not written anew',
        )
      }
      const own = /^\[(?:8 0 R |9 0 R )?1\d 0 R\]$/
      assert.deepEqual(lists.map((list, at) => (at % 4 === 0 ? own.test(list) : list)), [
        true, '[8 0 R]', '[9 0 R]', 'null', true, '[9 0 R]', 'null', '[8 0 R]', true,
      ]) // prettier-ignore
    })
  })
}

describe('a signature', () => {
  it('says when, why and where, by the clocks of Viet Nam', async () => {
    const bytes = await sign(smallPdf(threePages), { field: 'Ký', reason: 'Duyệt (1)', location: 'Đakrông', name: 'Hồ Văn A', contactInfo: '0233' }) // prettier-ignore
    const revision = newest(bytes)
    const dict = revision.dict(fieldNamed(revision, 'Ký').get('V'))!
    const said = ['M', 'Reason', 'Location', 'Name', 'ContactInfo'].map((key) => textOf(dict.get(key)))
    assert.deepEqual(said, ["D:20261120083000+07'00'", 'Duyệt (1)', 'Đakrông', 'Hồ Văn A', '0233'])
    assert.equal(dict.get('Cert'), undefined)
    assert.equal(plain(catalog(revision).get('Extensions')), '<</ESIC <</BaseVersion /1.7\n/ExtensionLevel 1\n>>\n>>') // prettier-ignore
  })

  it('is prepared with zeros and completed with nothing else changed', () => {
    const prepared = prepareSignature(smallPdf(threePages), {
      field: 'Ký',
      at: signedAt,
      roomForContents: 64,
    })
    const { bytes, contentsAt, contentsEnd, byteRange } = prepared
    assert.deepEqual(byteRange, [0, contentsAt, contentsEnd, bytes.length - contentsEnd])
    assert.equal(contentsEnd - contentsAt, 130)
    const done = Buffer.from(completeSignature(prepared, Uint8Array.of(0xab, 0xcd)))
    assert.equal(done.subarray(contentsAt, contentsAt + 7).toString('latin1'), '<abcd00')
    assert.ok(done.subarray(0, contentsAt).equals(Buffer.from(bytes).subarray(0, contentsAt)))
    assert.ok(done.subarray(contentsEnd).equals(Buffer.from(bytes).subarray(contentsEnd)))
    assert.throws(() => completeSignature(prepared, new Uint8Array(65)), {
      code: 'room-too-small',
      detail: 65,
    })
  })

  it('stands upright on a page that is shown turned, and takes a page over with what it draws with', async () => {
    const picture = smallPdf({
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 40 20] /Resources <</Font <</F1 6 0 R>>>>>>',
      3: '<</Type /Page /Parent 2 0 R /Contents [4 0 R 5 0 R]>>',
      4: '<</Length 9>>\nstream\n1 0 0 rg \nendstream',
      5: '<</Length 12>>\nstream\n0 0 40 20 re\nendstream',
      6: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    })
    const place = { page: 1, rectangle: [100, 100, 120, 140], appearance: { pdf: picture } } as const
    const revision = newest(await sign(smallPdf(threePages), { field: 'Ký', ...place }))
    const shown = revision.resolve(revision.dict(fieldNamed(revision, 'Ký').get('AP'))!.get('N')) as PdfStream
    assert.equal(Buffer.from(revision.data(shown)).toString(), 'q 0 1 -1 0 20 0 cm /Fm0 Do Q\n')
    assert.equal(plain(shown.dict.get('BBox')), '[0 0 20 40]')
    const inner = revision.resolve(revision.dict(revision.dict(shown.dict.get('Resources'))!.get('XObject'))!.get('Fm0')) as PdfStream // prettier-ignore
    assert.equal(Buffer.from(revision.data(inner)).toString(), '1 0 0 rg \n0 0 40 20 re\n')
    const font = revision.dict(revision.dict(revision.dict(inner.dict.get('Resources'))!.get('Font'))!.get('F1'))! // prettier-ignore
    assert.equal(font.nameAt('BaseFont'), 'Helvetica')
  })
})
