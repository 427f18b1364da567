import { PdfDict, PdfName, type PdfObject, PdfRef, type PdfUpdate } from '#kit/pdf/index.ts'

const padesExtension = new PdfDict({ BaseVersion: new PdfName('1.7'), ExtensionLevel: 1 })

/** Signatures are there, and the file may only be appended to (ISO 32000-2, table 225). */
const signed = 3

const catalogRef = (update: PdfUpdate): PdfRef => update.base.trailer.get('Root') as PdfRef

/** Changes entries of the catalog. */
export function changeCatalog(
  update: PdfUpdate,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): void {
  const root = catalogRef(update)
  update.put(root.number, (update.dict(root) ?? new PdfDict({})).with(changes))
}

/** Writes a value anew where it stands: under its own number, or by `inside` where it stands in something else. */
function rewrite(
  update: PdfUpdate,
  place: PdfObject | undefined,
  { value, inside }: { readonly value: PdfObject; readonly inside: (value: PdfObject) => void },
): void {
  if (place instanceof PdfRef) update.put(place.number, value)
  else inside(value)
}

/** Changes the form of the file; makes one where there is none. Nothing is written where nothing would change. */
export function changeForm(
  update: PdfUpdate,
  {
    fields = [],
    forSignatures = true,
  }: { readonly fields?: readonly PdfRef[]; readonly forSignatures?: boolean },
): void {
  const place = update.dict(catalogRef(update))?.get('AcroForm')
  const form = update.dict(place)
  if (!form) {
    const made = new PdfDict({ Fields: fields, ...(forSignatures ? { SigFlags: signed } : {}) })
    changeCatalog(update, { AcroForm: update.add(made) })
    return
  }
  const flags = update.resolve(form.get('SigFlags'))
  const wanted = forSignatures ? (typeof flags === 'number' ? flags : 0) | signed : flags
  let changed = wanted === flags ? form : form.with({ SigFlags: wanted })
  if (fields.length > 0) {
    const list = form.get('Fields')
    rewrite(update, list, {
      value: [...update.array(list), ...fields],
      inside: (value) => (changed = changed.with({ Fields: value })),
    })
  }
  if (changed !== form)
    rewrite(update, place, { value: changed, inside: (value) => changeCatalog(update, { AcroForm: value }) })
}

/** Puts widgets upon a page; only the list of annotations is written anew where it stands by itself. */
export function addAnnotations(update: PdfUpdate, page: PdfRef, widgets: readonly PdfRef[]): void {
  const dict = update.dict(page) ?? new PdfDict({})
  const list = dict.get('Annots')
  rewrite(update, list, {
    value: [...update.array(list), ...widgets],
    inside: (value) => update.put(page.number, dict.with({ Annots: value })),
  })
}

/**
 * Says in the catalog which extensions of ISO 32000-1 the file uses: ESIC, level 1, for PAdES (EN 319 142-1, clause 5.6, the level
 * [recalled]). PDF 2.0 has them built in.
 */
export function declareExtensions(update: PdfUpdate): void {
  const catalog = update.dict(catalogRef(update)) ?? new PdfDict({})
  const header = Buffer.from(update.file.bytes.subarray(5, 8)).toString('latin1')
  if ((catalog.nameAt('Version') ?? header) >= '2') return
  const place = catalog.get('Extensions')
  const extensions = update.dict(place) ?? new PdfDict({})
  if (extensions.get('ESIC') !== undefined) return
  const declared = extensions.with({ ESIC: padesExtension })
  rewrite(update, place, { value: declared, inside: (value) => changeCatalog(update, { Extensions: value }) })
}
