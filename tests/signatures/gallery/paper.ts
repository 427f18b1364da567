import { addDocumentTimeStamp, addValidationData, signPdf } from '#kit/pades/making/index.ts'
import { type PdfReport, verifyPdf } from '#kit/pades/index.ts'
import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUpdate,
  readPdf,
} from '#kit/pdf/index.ts'
import { Authorities, type Keyed, lookedAt, signedAt } from '../authorities.ts'
import { type Bodies, smallPdf } from '../small-pdf.ts'

const stream = (content: string, entries = '') =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`
const shown = (text: string) => stream(`BT /F1 12 Tf 72 600 Td (${text}) Tj ET`)

/** A paper of three pages with a form; object 4 is the first page, 10 its content, 20 the form's only field. */
export const bodies: Bodies = {
  1: '<</Type /Catalog /Pages 2 0 R /AcroForm 15 0 R>>',
  2: '<</Type /Pages /Count 3 /Kids [4 0 R 5 0 R 6 0 R] /MediaBox [0 0 595 842]>>',
  4: '<</Type /Page /Parent 2 0 R /Contents 10 0 R /Resources 13 0 R /Annots [20 0 R 22 0 R 26 0 R 27 0 R]>>',
  5: '<</Type /Page /Parent 2 0 R /Contents 11 0 R /Resources 13 0 R>>',
  6: '<</Type /Page /Parent 2 0 R /Contents 12 0 R /Resources 13 0 R>>',
  10: shown('Cap cho ong A 15.000.000 dong'),
  11: shown('Trang hai'),
  12: '<</Length 28 0 R>>\nstream\nBT /F1 12 Tf 72 600 Td (Trang ba) Tj ET \nendstream BT 0 0 Td (an) Tj ET\nendstream',
  13: '<</Font <</F1 14 0 R>> /XObject <</Sau 23 0 R>>>>',
  // A font that says of itself that it is a page: what somebody prepares before the leader signs.
  14: '<</Type /Page /Subtype /Type1 /BaseFont /Helvetica>>',
  15: '<</Fields [20 0 R] /DR <</Font <</F1 14 0 R>>>> /DA (/F1 12 Tf)>>',
  20: '<</Type /Annot /Subtype /Widget /FT /Tx /T (GhiChu) /V (cu) /Rect [72 500 200 520] /P 4 0 R /AP <</N 21 0 R>>>>',
  21: stream(
    'BT /F1 10 Tf 2 4 Td (cu) Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 128 20] /Resources 13 0 R ',
  ),
  // A picture that lies over the sum: what a shadow attack takes away or puts in.
  22: '<</Type /Annot /Subtype /Square /Rect [300 300 310 310] /P 4 0 R>>',
  23: stream('BT /F1 10 Tf 0 0 Td (dau) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 50 50] '),
  // What nobody sees yet (shadow hide and replace): a second content that waits.
  24: shown('Cap cho ong B 99.000.000 dong'),
  28: '40',
  25: '<</S /URI /URI (https://dakrong.example.vn)>>',
  26: '<</Type /Annot /Subtype /Link /Rect [10 10 20 20] /P 4 0 R /Dest [5 0 R /Fit]>>',
  27: '<</Type /Annot /Subtype /Link /Rect [30 10 40 20] /P 4 0 R /A 25 0 R>>',
}

/** Whoever signs in the gallery, and whom the verifier trusts. */
export const authorities = new Authorities()
export const leader = authorities.issue('Nguyễn Thị Hương Giang')
export const seal = authorities.issue('Ủy ban nhân dân huyện Đakrông', { profile: 'authority-seal' })
export const later = signedAt.add({ hours: 2 })

/** Signs a field of a file, with a time stamp. */
export const signField = async (
  bytes: Uint8Array,
  field: string,
  holder: Keyed = leader,
  more: object = {},
): Promise<Uint8Array> =>
  (
    await signPdf(bytes, {
      field,
      at: signedAt,
      signer: authorities.signer(holder),
      timeStamper: authorities.stampsAt(signedAt),
      ...more,
    })
  ).bytes

/** Adds all that proves the certificates of these holders. */
export const withProof = (bytes: Uint8Array, ...holders: readonly Keyed[]): Uint8Array =>
  addValidationData(bytes, {
    certificates: [
      authorities.root.certificate,
      authorities.issuing.certificate,
      authorities.clock.certificate,
    ],
    ocsp: [...holders, authorities.clock].map(({ certificate }) =>
      authorities.ocsp(certificate, { made: later }),
    ),
    crls: [authorities.rootList(later)],
  })

/** The signed paper that is attacked: one signature of the leader, of level B-LT. */
export const signed = withProof(await signField(smallPdf(bodies), 'LanhDao'), leader, seal)

/** Archived, to the highest level. */
export const archive = (bytes: Uint8Array): Promise<Uint8Array> =>
  addDocumentTimeStamp(bytes, { timeStamper: authorities.stampsAt(later.add({ minutes: 1 })) })

/** What the verifier says, with the gallery's root as the only trust. */
export const ask = (bytes: Uint8Array, more: Partial<Parameters<typeof verifyPdf>[1]> = {}): PdfReport =>
  verifyPdf(bytes, { anchors: [authorities.root.certificate], at: lookedAt, ...more }).report

/** Changes a file by a further revision. */
export function update(bytes: Uint8Array, change: (update: PdfUpdate) => void): Uint8Array {
  const made = new PdfUpdate(readPdf(bytes))
  change(made)
  return made.whole()
}

/** Changes a dictionary of a file by a further revision. */
export const patch = (
  bytes: Uint8Array,
  number: number,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): Uint8Array =>
  update(bytes, (made) => {
    const dict = made.dict(new PdfRef(number))!
    made.put(number, dict.with(changes))
  })

export const text = (words: string): PdfString => new PdfString(Buffer.from(words, 'latin1'))
export const name = (word: string): PdfName => new PdfName(word)
export const ref = (number: number): PdfRef => new PdfRef(number)
export const dict = (entries: Readonly<Record<string, PdfObject>>): PdfDict => new PdfDict(entries)
export const content = (words: string, entries: Readonly<Record<string, PdfObject>> = {}): PdfStream =>
  new PdfStream(new PdfDict(entries), -1, Buffer.from(words, 'latin1'))
