import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { type SigningOptions, signPdf } from '#kit/pades/making/index.ts'
import { signedAt } from './authorities.ts'
import { holds, sign, signer } from './sign-and-hold.ts'
import { smallPdf, threePages } from './small-pdf.ts'

describe('what cannot be signed', () => {
  const paper = smallPdf(threePages)
  const locked = Buffer.from(Buffer.from(paper).toString('latin1').replace('/ID [', '/Encrypt 9 0 R /ID ['), 'latin1') // prettier-ignore
  const withText = smallPdf({
    ...threePages,
    1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [10 0 R]>>>>',
    10: '<</FT /Tx /T (Ghi) /Kids [11 0 R]>>',
    11: '<</T (a) /Parent 10 0 R /Type /Annot /Subtype /Widget /Rect [0 0 9 9]>>',
  })
  const instructions = { instructions: new Uint8Array(), width: 9, height: 9 }
  const cases: readonly (readonly [
    string,
    Uint8Array,
    Partial<SigningOptions> & { readonly field: string },
  ])[] = [
    ['encrypted', locked, { field: 'Ký' }],
    ['field-name', paper, { field: 'a.b' }],
    ['field-name', paper, { field: '' }],
    ['field-exists', withText, { field: 'Ghi' }],
    ['field-not-a-signature', withText, { field: 'Ghi.a' }],
    ['page-missing', paper, { field: 'Ký', page: 3 }],
    ['rectangle-empty', paper, { field: 'Ký', rectangle: [5, 5, 5, 9] }],
    ['rectangle-empty', paper, { field: 'Ký', appearance: instructions }],
    ['picture-outside-field', paper, { field: 'Ký', rectangle: [0, 0, 9, 9], appearances: [{ rectangle: [5, 5, 10, 9], picture: instructions }] }], // prettier-ignore
    ['appearance-unusable', paper, { field: 'Ký', rectangle: [0, 0, 9, 9], appearance: { pdf: Buffer.from('%PDF-') } }], // prettier-ignore
    ['appearance-unusable', paper, { field: 'Ký', rectangle: [0, 0, 9, 9], appearance: { pdf: locked } }],
    ['room-too-small', paper, { field: 'Ký', roomForContents: 100 }],
  ]
  for (const [code, bytes, options] of cases)
    it(`is refused: ${code} (${Object.keys(options).join(', ')})`, async () => {
      await assert.rejects(sign(bytes, options), { code })
    })

  it('is refused: a field that is signed', async () => {
    await assert.rejects(sign(await sign(paper, { field: 'Ký' }), { field: 'Ký' }), {
      code: 'field-already-signed',
    })
  })
})

describe('a time stamp that does not come', () => {
  const silent = async () => {
    throw new SignerUnavailable('time-stamp-refused')
  }
  it('leaves no signature unless it may be of the lower level', async () => {
    const options = { signer, at: signedAt, field: 'Ký', timeStamper: silent }
    await assert.rejects(signPdf(smallPdf(threePages), options), { code: 'time-stamp-refused' })
    const kept = await signPdf(smallPdf(threePages), { ...options, unstamped: 'kept' })
    assert.deepEqual([kept.level, kept.unstamped?.code], ['B-B', 'time-stamp-refused'])
    holds(kept.bytes, 1)
  })
})
