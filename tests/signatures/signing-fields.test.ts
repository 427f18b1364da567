import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDocumentTimeStamp, reserveFields, SignatureNotMade } from '#kit/pades/making/index.ts'
import { textOf } from '#kit/pdf/index.ts'
import { signedAt } from './authorities.ts'
import { authorities, catalog, fieldNamed, form, holds, newest, plain, sign } from './sign-and-hold.ts'
import { type Bodies, smallPdf, threePages } from './small-pdf.ts'

describe('a form that is there', () => {
  const filled = (acroForm: string, more: Bodies = {}): Bodies => ({
    ...threePages,
    1: `<</Type /Catalog /Pages 2 0 R /AcroForm ${acroForm}>>`,
    10: '<</Type /Annot /Subtype /Widget /FT /Tx /T (Ghi) /V (cu) /Rect [0 0 9 9]>>',
    ...more,
  })
  for (const [what, bodies] of [
    ['inside the catalog', filled('<</Fields [10 0 R] /DA (/F 1 Tf)>>')],
    ['with a list of its own', filled('<</Fields 11 0 R /DA (/F 1 Tf)>>', { 11: '[10 0 R]' })],
    ['by itself', filled('11 0 R', { 11: '<</Fields [10 0 R] /DA (/F 1 Tf) /SigFlags 1>>' })],
    ['by itself, with a list of its own', filled('11 0 R', { 11: '<</Fields 12 0 R /DA (/F 1 Tf)>>', 12: '[10 0 R]' })], // prettier-ignore
  ] as const)
    it(`${what}: keeps its fields and gains one`, async () => {
      const bytes = await sign(await sign(smallPdf(bodies), { field: 'Một' }), { field: 'Hai' })
      const revision = newest(bytes)
      assert.equal(revision.array(form(revision).get('Fields')).length, 3)
      assert.equal(textOf(fieldNamed(revision, 'Ghi').get('V')), 'cu')
      assert.equal(form(revision).get('SigFlags'), 3)
      assert.equal(textOf(form(revision).get('DA')), '/F 1 Tf')
      holds(bytes, 2)
    })
})

describe('fields that were reserved', () => {
  const places = [
    { name: 'Lãnh đạo', page: 2, rectangle: [10, 10, 60, 40], lock: { action: 'Exclude', fields: ['Số'] } },
    { name: 'Số', page: 0, rectangle: [10, 80, 60, 95] },
    { name: 'Khác', page: 0 },
  ] as const
  const reserved = reserveFields(smallPdf(threePages), places)
  const appearance = { instructions: Buffer.from('0 0 50 30 re f'), width: 50, height: 30 }

  it('keep their rectangles when they are signed, and their locks bind', async () => {
    const first = await sign(reserved, { field: 'Lãnh đạo', appearance, rectangle: [0, 0, 1, 1] })
    const revision = newest(first)
    const field = fieldNamed(revision, 'Lãnh đạo')
    assert.equal(plain(field.get('Rect')), '[10 10 60 40]')
    const signature = revision.dict(field.get('V'))!
    const [reference] = revision.array(signature.get('Reference')).map((one) => revision.dict(one)!)
    assert.equal(reference!.nameAt('TransformMethod'), 'FieldMDP')
    const parameters = revision.dict(reference!.get('TransformParams'))!
    assert.equal(parameters.nameAt('Action'), 'Exclude')
    assert.deepEqual(revision.array(parameters.get('Fields')).map(textOf), ['Số'])
    await assert.rejects(sign(first, { field: 'Khác' }), { code: 'field-locked' })
    holds(await sign(first, { field: 'Số', appearance }), 2)
  })

  it('come before all signatures, each under a name of its own', async () => {
    const signed = await sign(reserved, { field: 'Số' })
    assert.throws(() => reserveFields(signed, [{ name: 'Mới' }]), { code: 'already-signed' })
    for (const name of ['Số', '', 'a.b'])
      assert.throws(() => reserveFields(reserved, [{ name }]), SignatureNotMade)
    assert.throws(() => reserveFields(smallPdf(threePages), [{ name: 'A' }, { name: 'A' }]), { code: 'field-exists' }) // prettier-ignore
  })
})

describe('a certification', () => {
  it('that lets nothing change is followed by time stamps alone', async () => {
    const certified = await sign(smallPdf(threePages), { field: 'Ký', certification: 1 })
    const revision = newest(certified)
    assert.equal(plain(revision.dict(catalog(revision).get('Perms'))!.get('DocMDP')), plain(fieldNamed(revision, 'Ký').get('V'))) // prettier-ignore
    await assert.rejects(sign(certified, { field: 'Nữa' }), { code: 'changes-forbidden' })
    holds(await addDocumentTimeStamp(certified, { timeStamper: authorities.stampsAt(signedAt) }), 2)
  })

  it('that lets others sign is followed by their signatures, and comes first', async () => {
    const certified = await sign(smallPdf(threePages), { field: 'Ký', certification: 2 })
    const both = await sign(certified, { field: 'Nữa' })
    holds(both, 2)
    await assert.rejects(sign(both, { field: 'Ba', certification: 2 }), { code: 'certification-not-first' })
  })
})
