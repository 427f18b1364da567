import assert from 'node:assert/strict'
import { verifyPdf } from '#kit/pades/index.ts'
import { type SigningOptions, signPdf } from '#kit/pades/making/index.ts'
import { type PdfDict, type PdfObject, readPdf, type Revision, textOf, writeObject } from '#kit/pdf/index.ts'
import { Authorities, lookedAt, signedAt } from './authorities.ts'
import { lacking, pdfsigOpinions, qpdfComplaints } from './second-opinions.ts'

export const authorities = new Authorities()
export const signer = authorities.signer(authorities.issue('Hồ Văn A'))
const evidence = { crls: [authorities.list(lookedAt), authorities.rootList(lookedAt)] }

export const sign = async (
  bytes: Uint8Array,
  options: Partial<SigningOptions> & { readonly field: string },
) => (await signPdf(bytes, { signer, at: signedAt, ...options })).bytes
export const newest = (bytes: Uint8Array): Revision => readPdf(bytes).revisions.at(-1)!
export const plain = (value: PdfObject | undefined) =>
  Buffer.from(writeObject(value ?? null)).toString('latin1')

export const catalog = (revision: Revision): PdfDict => revision.dict(revision.trailer.get('Root'))!
export const form = (revision: Revision): PdfDict => revision.dict(catalog(revision).get('AcroForm'))!

/** The field of that name among those at the top of the form. */
export function fieldNamed(revision: Revision, name: string): PdfDict {
  const found = revision.array(form(revision).get('Fields')).map((one) => revision.dict(one)!)
  return found.find((one) => textOf(revision.resolve(one.get('T'))) === name)!
}

/** Every signature holds for us and for Poppler, and nothing that came later is held against it. */
export function holds(bytes: Uint8Array, signatures: number): void {
  const { report } = verifyPdf(bytes, { anchors: [authorities.root.certificate], at: lookedAt, ...evidence })
  assert.deepEqual([report.indication, report.signatures.length], ['TOTAL-PASSED', signatures])
  for (const { changes } of report.signatures)
    assert.deepEqual(changes.filter(({ harm }) => harm !== 'harmless' && harm !== 'permitted'), []) // prettier-ignore
  if (lacking('qpdf') || lacking('pdfsig')) return
  assert.equal(qpdfComplaints(bytes), '')
  const opinions = pdfsigOpinions(bytes).filter(
    ({ subFilter, signer: who }) => who !== '' && subFilter !== 'unknown',
  )
  assert.equal(opinions.length, report.signatures.filter(({ kind }) => kind === 'signature').length)
  assert.ok(opinions.every(({ valid }) => valid))
}
