import { PdfDict, PdfName, type PdfObject, type PdfRef, type PdfUpdate } from '#kit/pdf/index.ts'
import type { Picture, PlacedPicture } from './appearance.ts'
import { type EarlierSigners, earlierSigners } from './earlier-signers.ts'
import { openForUpdate } from './open-for-update.ts'
import { layOut, type PreparedSignature } from './prepared-signature.ts'
import {
  emptySignature,
  type FieldLock,
  lockEntries,
  type Permissions,
  referencesOf,
  type SignatureWords,
} from './signature-dictionary.ts'
import { addField, type FieldPlace, fillField, refuseBadName, waitingField } from './signature-field.ts'
import { changeCatalog, declareExtensions } from './signature-form.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** A signature with what it says, or a document time stamp, which says nothing but its time. */
export type SignatureOptions = FieldOptions &
  (({ readonly subFilter?: 'ETSI.CAdES.detached' } & SignatureWords) | { readonly subFilter: 'ETSI.RFC3161' })

export type FieldOptions = FieldPlace & {
  /** The field's name; one of that name that waits to be signed is signed where it stands. */
  readonly field: string
  /** What the field shows, filling it. */
  readonly appearance?: Picture
  /**
   * What the field shows in several places of its page: a signature field has one rectangle only (ISO 32000-2, clause 12.7.5.5), which is
   * then as large as all of them unless it is given.
   */
  readonly appearances?: readonly PlacedPicture[]
  readonly certification?: Permissions
  readonly lock?: FieldLock
  /** Bytes kept for the CMS; 16,384 unless told. */
  readonly roomForContents?: number
}

const union = (pictures: readonly PlacedPicture[]): FieldPlace['rectangle'] => {
  const [first, ...others] = pictures.map(({ rectangle }) => rectangle)
  return (
    first &&
    others.reduce(
      (all, one) => [
        Math.min(all[0], one[0]),
        Math.min(all[1], one[1]),
        Math.max(all[2], one[2]),
        Math.max(all[3], one[3]),
      ],
      first,
    )
  )
}

function refuse({ subFilter, certification }: SignatureOptions, earlier: EarlierSigners): void {
  if (earlier.nothingMore && subFilter !== 'ETSI.RFC3161') throw new SignatureNotMade('changes-forbidden')
  if (certification && earlier.anySigned) throw new SignatureNotMade('certification-not-first')
}

/** The entries of a signature field besides its place, and what of them its signature must repeat. */
function rulesOf(update: PdfUpdate, options: SignatureOptions, waiting: PdfRef | undefined) {
  const own = options.lock && new PdfDict({ Type: new PdfName('SigFieldLock'), ...lockEntries(options.lock) })
  const lock = own ?? update.dict(waiting && update.dict(waiting)?.get('Lock'))
  const permissions = options.certification ?? lock?.get('P')
  const root = update.base.trailer.get('Root') as PdfRef
  const references = referencesOf(
    { ...(permissions === undefined ? {} : { permissions }), ...(lock ? { lock } : {}) },
    root,
  )
  return { references, entries: (own ? { Lock: update.add(own) } : {}) as Record<string, PdfObject> }
}

/** Puts an empty signature into a file as a further revision (EN 319 142-1, clause 5): what is left is to fill in the CMS over its digest. */
export function prepareSignature(bytes: Uint8Array, options: SignatureOptions): PreparedSignature {
  const update = openForUpdate(bytes)
  const earlier = earlierSigners(update.base)
  refuse(options, earlier)
  const waiting = waitingField(update, options.field, earlier)
  if (!waiting) refuseBadName(options.field, earlier.fields)
  const { references, entries } = rulesOf(update, options, waiting)
  const empty = emptySignature({
    words: options.subFilter === 'ETSI.RFC3161' ? undefined : options,
    references,
    room: options.roomForContents ?? 16_384,
  })
  const value = update.add(empty.dict)
  const { appearance: picture, appearances = [] } = options
  const filling = (rectangle: FieldPlace['rectangle']) => {
    const pictures = picture && rectangle ? [{ rectangle, picture }, ...appearances] : appearances
    if (!rectangle && (picture || pictures.length > 0)) throw new SignatureNotMade('rectangle-empty')
    return pictures
  }
  if (waiting) fillField(update, waiting, { value, pictures: filling, more: entries })
  else {
    const rectangle = options.rectangle ?? union(appearances)
    const place = { page: options.page ?? 0, ...(rectangle ? { rectangle } : {}) }
    const more = { FT: new PdfName('Sig'), V: value, ...entries }
    addField(update, place, { name: options.field, pictures: filling(rectangle), forSignatures: true, more })
  }
  if (options.certification) {
    const catalog = update.dict(update.base.trailer.get('Root'))
    const permissions = update.dict(catalog?.get('Perms')) ?? new PdfDict({})
    changeCatalog(update, { Perms: permissions.with({ DocMDP: value }) })
  }
  declareExtensions(update)
  return layOut(update, empty)
}
