import { addDocumentTimeStamp, reserveFields } from '#kit/pades/making/index.ts'
import { smallPdf } from '../small-pdf.ts'
import {
  archive, authorities, bodies, content, dict, later, leader, name, patch, ref, seal, signed, signField, text, update, withProof,
} from './paper.ts' // prettier-ignore
import { picture } from './picture.ts'

export type Harmless = {
  readonly name: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  /** Whether a signer allowed it; it is told as such. */
  readonly permitted?: true
}

const filled = { V: text('moi'), AP: dict({ N: ref(21) }) }
const certified = async (level: 1 | 2 | 3) =>
  withProof(await signField(smallPdf(bodies), 'LanhDao', leader, { certification: level }), leader)
const note = (bytes: Uint8Array) =>
  update(bytes, (made) => {
    const own = made.add(
      dict({
        Type: name('Annot'),
        Subtype: name('Text'),
        Rect: [10, 10, 20, 20],
        P: ref(4),
        Contents: text('Xem'),
      }),
    )
    made.put(4, made.dict(ref(4))!.with({ Annots: [...made.array(made.dict(ref(4))!.get('Annots')), own] }))
  })

/** Everyday changes after a signature: not one of them may be accused. */
export const harmless: readonly Harmless[] = [
  { name: 'nothing at all', make: () => signed },
  { name: 'the seal of the authority', make: async () => withProof(await signField(signed, 'CoQuan', seal), leader, seal) },
  { name: 'the seal with its picture', make: async () => withProof(await signField(signed, 'CoQuan', seal, { page: 0, rectangle: [300, 100, 400, 200], appearance: { pdf: picture } }), leader, seal) },
  { name: 'number and date as the appearance of a later signature', make: async () => withProof(await signField(signed, 'SoVaNgay', seal, { page: 0, appearances: [{ rectangle: [72, 700, 200, 720], picture: { pdf: picture } }, { rectangle: [300, 700, 500, 720], picture: { pdf: picture } }] }), leader, seal) },
  { name: 'a reserved field signed', make: async () => { const reserved = reserveFields(smallPdf(bodies), [{ name: 'CoQuan', page: 0, rectangle: [300, 100, 400, 200] }]); const first = await signField(reserved, 'LanhDao'); return withProof(await signField(first, 'CoQuan', seal, { appearance: { pdf: picture } }), leader, seal) } },
  { name: 'data for later verification', make: () => withProof(signed, seal) },
  { name: 'an archive time stamp', make: () => archive(signed) },
  { name: 'two archive time stamps', make: async () => addDocumentTimeStamp(await archive(signed), { timeStamper: authorities.stampsAt(later.add({ hours: 1 })) }) },
  { name: 'other metadata', make: () => update(signed, (made) => made.put(1, made.dict(ref(1))!.with({ Metadata: made.add(content('<x/>', { Type: name('Metadata'), Subtype: name('XML') })) }))) },
  { name: 'objects that nothing refers to', make: () => update(signed, (made) => void made.add(content('BT (khong ai thay) Tj ET'))) },
  { name: 'the page written anew with the same in it', make: () => patch(signed, 4, {}) },
  { name: 'white space after the end', make: () => Buffer.concat([signed, Buffer.from('\n\n  \n')]) },
  { name: 'a form filled where a certification allows it', make: async () => patch(await certified(2), 20, filled), permitted: true },
  { name: 'a note where a certification allows it', make: async () => note(await certified(3)), permitted: true },
  { name: 'a signature where a certification allows filling', make: async () => withProof(await signField(await certified(2), 'CoQuan', seal), leader, seal) },
  { name: 'an archive time stamp where a certification allows nothing', make: async () => archive(await certified(1)) },
  { name: 'a form filled that a lock leaves free', make: async () => patch(withProof(await signField(smallPdf(bodies), 'LanhDao', leader, { lock: { action: 'Include', fields: ['Khac'] } }), leader), 20, filled), permitted: true },
] // prettier-ignore

/** Changes that a signer did not allow, though others do. */
export const forbidden: readonly { readonly name: string; readonly make: () => Uint8Array | Promise<Uint8Array> }[] = [
  { name: 'a form filled where a certification allows nothing', make: async () => patch(await certified(1), 20, filled) },
  { name: 'a note where a certification allows filling only', make: async () => note(await certified(2)) },
  { name: 'a form filled that a lock keeps', make: async () => patch(withProof(await signField(smallPdf(bodies), 'LanhDao', leader, { lock: { action: 'Include', fields: ['GhiChu'] } }), leader), 20, filled) },
  { name: 'a form filled where a lock keeps everything', make: async () => patch(withProof(await signField(smallPdf(bodies), 'LanhDao', leader, { lock: { action: 'All' } }), leader), 20, filled) },
] // prettier-ignore
