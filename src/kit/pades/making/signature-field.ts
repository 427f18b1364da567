import { PdfDict, PdfName, type PdfObject, PdfRef, type PdfUpdate, textString } from '#kit/pdf/index.ts'
import { drawAppearance, type PlacedPicture } from './appearance.ts'
import type { EarlierSigners, Field } from './earlier-signers.ts'
import { pageAt, rotationOf } from './page-at.ts'
import { addAnnotations, changeForm } from './signature-form.ts'
import { SignatureNotMade } from './signature-not-made.ts'
import { type Rectangle, rectangleFrom } from './take-page.ts'

/** Where a field is shown: a page counted from 0, and a rectangle in its space; without one it is not shown. */
export type FieldPlace = { readonly page?: number; readonly rectangle?: Rectangle }

/** Shown on paper too, and not to be moved (ISO 32000-2, table 167). */
const printedAndLocked = 132

const nowhere: Rectangle = [0, 0, 0, 0]

/** A new name must be a whole one, and nobody else's. */
export function refuseBadName(name: string, fields: readonly Field[]): void {
  if (name === '' || name.includes('.')) throw new SignatureNotMade('field-name', name)
  if (fields.some((field) => field.name === name || field.name.startsWith(`${name}.`)))
    throw new SignatureNotMade('field-exists', name)
}

/** Adds a field that is its own widget to a page and to the form (ISO 32000-2, clauses 12.5.6.19 and 12.7.5.5). */
export function addField(
  update: PdfUpdate,
  { page = 0, rectangle }: FieldPlace,
  entries: {
    readonly name: string
    readonly pictures: readonly PlacedPicture[]
    readonly forSignatures: boolean
    readonly more: Readonly<Record<string, PdfObject>>
  },
): PdfRef {
  const { ref, dict } = pageAt(update.base, page)
  const shown = rectangle && rectangleFrom(rectangle)
  if (rectangle && !shown) throw new SignatureNotMade('rectangle-empty', entries.name)
  const drawn =
    shown &&
    drawAppearance(update, shown, { pictures: entries.pictures, rotation: rotationOf(update.base, dict) })
  const widget = update.add(
    new PdfDict({
      Type: new PdfName('Annot'),
      Subtype: new PdfName('Widget'),
      T: textString(entries.name),
      F: printedAndLocked,
      P: ref,
      Rect: shown ?? nowhere,
      ...(drawn ? { AP: new PdfDict({ N: drawn }) } : {}),
      ...entries.more,
    }),
  )
  addAnnotations(update, ref, [widget])
  changeForm(update, { fields: [widget], forSignatures: entries.forSignatures })
  return widget
}

/** The field of that name that waits to be signed; refuses one that may not be. */
export function waitingField(
  update: PdfUpdate,
  name: string,
  { fields, locked }: EarlierSigners,
): PdfRef | undefined {
  const found = fields.find((field) => field.name === name)
  if (!found) return undefined
  const type = update.resolve(found.dict.get('FT'))
  if (found.number === undefined || !(type instanceof PdfName && type.name === 'Sig'))
    throw new SignatureNotMade('field-not-a-signature', name)
  if (update.dict(found.dict.get('V'))) throw new SignatureNotMade('field-already-signed', name)
  if (locked(name)) throw new SignatureNotMade('field-locked', name)
  return new PdfRef(found.number)
}

/** Fills a field that waits: its value, and what its widget shows; the rectangle stays. */
export function fillField(
  update: PdfUpdate,
  field: PdfRef,
  filling: {
    readonly value: PdfRef
    readonly pictures: (rectangle: Rectangle | undefined) => readonly PlacedPicture[]
    readonly more: Readonly<Record<string, PdfObject>>
  },
): void {
  const dict = update.dict(field) ?? new PdfDict({})
  const kid = update.array(dict.get('Kids'))[0]
  const place = dict.nameAt('Subtype') === 'Widget' || !(kid instanceof PdfRef) ? field : kid
  const widget = update.dict(place) ?? new PdfDict({})
  const rectangle = rectangleFrom(update.array(widget.get('Rect')).map((side) => update.resolve(side)))
  const page = update.dict(widget.get('P'))
  const pictures = filling.pictures(rectangle)
  const drawn =
    rectangle &&
    drawAppearance(update, rectangle, {
      pictures,
      rotation: page ? rotationOf(update.base, page) : 0,
    })
  const shown = drawn ? { AP: new PdfDict({ N: drawn }) } : {}
  const own = { V: filling.value, ...filling.more }
  if (place === field) update.put(field.number, dict.with({ ...own, ...shown }))
  else {
    update.put(field.number, dict.with(own))
    if (drawn) update.put(place.number, widget.with(shown))
  }
  changeForm(update, {})
}
