import type { PdfRef} from '#kit/pdf/index.ts';
import { type PdfUpdate } from '#kit/pdf/index.ts'
import { content, dict, name, patch, ref, signed, text, update } from './paper.ts'

/** A change made after signing, and the code by which the verifier must name it. */
export type Attack = {
  readonly name: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  readonly change: string
}

const overlay = 'BT /F1 12 Tf 150 600 Td (99.000.000 dong) Tj ET'
const changing = (change: (made: PdfUpdate) => void) => () => update(signed, change)
const kids = (made: PdfUpdate) => made.array(made.dict(ref(2))!.get('Kids'))
const setKids = (made: PdfUpdate, list: readonly PdfRef[]) =>
  made.put(2, made.dict(ref(2))!.with({ Kids: list, Count: list.length }))

const annotation = (entries: Parameters<typeof dict>[0]) =>
  changing((made) => {
    const own = made.add(dict({ Type: name('Annot'), Rect: [72, 590, 400, 620], P: ref(4), ...entries }))
    made.put(4, made.dict(ref(4))!.with({ Annots: [...made.array(made.dict(ref(4))!.get('Annots')), own] }))
  })

/** Everything that changes what is read, shown or done after the leader signed. */
export const attacksOnContent: readonly Attack[] = [
  { name: 'content written over', make: () => update(signed, (made) => made.put(10, content(`${overlay} BT /F1 12 Tf 72 600 Td (Cap cho ong A) Tj ET`))), change: 'page-content-changed' },
  { name: 'content laid over in a further stream', make: changing((made) => made.put(4, made.dict(ref(4))!.with({ Contents: [ref(10), made.add(content(overlay))] }))), change: 'page-content-changed' },
  { name: 'number-like writing over the sum, low on the page', make: changing((made) => made.put(4, made.dict(ref(4))!.with({ Contents: [ref(10), made.add(content('BT /F1 12 Tf 150 300 Td (99/2026) Tj ET'))] }))), change: 'page-content-changed' },
  { name: 'a picture beside a number in the head', make: changing((made) => made.put(4, made.dict(ref(4))!.with({ Contents: [ref(10), made.add(content('BT /F1 12 Tf 72 780 Td (12/QD) Tj ET q /Sau Do Q'))] }))), change: 'page-content-changed' },
  { name: 'a font replaced', make: () => patch(signed, 14, { BaseFont: name('Courier') }), change: 'page-resources-changed' },
  { name: 'a font whose letters mean others', make: () => patch(signed, 14, { Encoding: dict({ Type: name('Encoding'), Differences: [49, name('nine')] }) }), change: 'page-resources-changed' },
  { name: 'value of the form', make: () => patch(signed, 20, { V: text('moi') }), change: 'form-value-changed' },
  { name: 'appearance of the form', make: changing((made) => made.put(21, content('BT /F1 10 Tf 2 4 Td (moi) Tj ET', { Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 128, 20], Resources: ref(13) }))), change: 'form-value-changed' },
  { name: 'a form field taken away', make: () => patch(signed, 15, { Fields: [] }), change: 'signature-removed' },
  { name: 'a page added', make: changing((made) => setKids(made, [...kids(made), made.add(dict({ Type: name('Page'), Parent: ref(2), Contents: made.add(content(overlay)), Resources: ref(13) }))] as PdfRef[])), change: 'page-added' },
  { name: 'a page removed', make: changing((made) => setKids(made, [ref(4), ref(5)])), change: 'page-removed' },
  { name: 'pages reordered', make: changing((made) => setKids(made, [ref(5), ref(4), ref(6)])), change: 'page-reordered' },
  { name: 'a page replaced', make: changing((made) => setKids(made, [made.add(dict({ Type: name('Page'), Parent: ref(2), Contents: ref(24), Resources: ref(13) })), ref(5), ref(6)])), change: 'page-replaced' },
  { name: 'a page turned', make: () => patch(signed, 5, { Rotate: 180 }), change: 'page-changed' },
  { name: 'a page cropped', make: () => patch(signed, 4, { CropBox: [0, 0, 595, 590] }), change: 'page-changed' },
  { name: 'a note over the text', make: annotation({ Subtype: name('FreeText'), Contents: text('99.000.000 dong') }), change: 'annotation-added' },
  { name: 'a white square over the text', make: annotation({ Subtype: name('Square'), IC: [1, 1, 1] }), change: 'annotation-added' },
  { name: 'a stamp over the text', make: annotation({ Subtype: name('Stamp') }), change: 'annotation-added' },
  { name: 'a text field over the text', make: annotation({ Subtype: name('Widget'), FT: name('Tx'), V: text('99') }), change: 'annotation-added' },
  { name: 'a widget that no form knows', make: annotation({ Subtype: name('Widget'), FT: name('Sig') }), change: 'annotation-added' },
  { name: 'shadow hide: what covered the page is taken away', make: () => patch(signed, 4, { Annots: [ref(20)] }), change: 'annotation-removed' },
  { name: 'shadow hide: what covered the page is made invisible', make: () => patch(signed, 22, { F: 2 }), change: 'annotation-changed' },
  { name: 'shadow replace: a form is written over', make: () => update(signed, (made) => made.put(23, content(overlay, { Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 500, 500] }))), change: 'page-resources-changed' },
  { name: 'shadow hide and replace: the page turns to the content that waited', make: () => patch(signed, 4, { Contents: ref(24) }), change: 'page-content-changed' },
  { name: 'an action on opening', make: () => patch(signed, 1, { OpenAction: dict({ S: name('JavaScript'), JS: text('app.alert(1)') }) }), change: 'open-action-changed' },
  { name: 'a script among the names', make: () => patch(signed, 1, { Names: dict({ JavaScript: dict({ Names: [text('a'), dict({ S: name('JavaScript'), JS: text('1') })] }) }) }), change: 'javascript-added' },
  { name: 'an attachment', make: () => patch(signed, 1, { Names: dict({ EmbeddedFiles: dict({ Names: [text('a'), dict({ Type: name('Filespec') })] }) }) }), change: 'attachment-added' },
  { name: 'layers switched', make: () => patch(signed, 1, { OCProperties: dict({ D: dict({}) }) }), change: 'optional-content-changed' },
  { name: 'another catalog', make: changing((made) => { const own = made.add(dict({ Type: name('Catalog'), Pages: ref(2) })); made.put(1, made.dict(own)!) }), change: 'signature-removed' },
  { name: 'the signature taken away', make: changing((made) => { const form = made.dict(made.dict(ref(1))!.get('AcroForm'))!; const number = made.dict(ref(1))!.get('AcroForm') as PdfRef; made.put(number.number, form.with({ Fields: [ref(20)] })) }), change: 'signature-removed' },
  { name: 'the calculation order of the form', make: changing((made) => { const number = made.dict(ref(1))!.get('AcroForm') as PdfRef; made.put(number.number, made.dict(number)!.with({ CO: [ref(20)] })) }), change: 'form-changed' },
  { name: 'bytes after the end', make: () => Buffer.concat([signed, Buffer.from('<script>alert(1)</script>')]), change: 'bytes-after-end' },
] // prettier-ignore
