import { createHash } from 'node:crypto'
import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfUpdate,
} from '#kit/pdf/index.ts'
import { fieldsOf } from '../find-signatures.ts'
import { openForUpdate } from './open-for-update.ts'
import { pdfDate } from './signature-dictionary.ts'
import { changeCatalog, declareExtensions } from './signature-form.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** What a later verifier will need, in DER: certificates, answers of OCSP (RFC 6960) and lists of revocation (RFC 5280). */
export type Validation = {
  readonly certificates?: readonly Uint8Array[]
  readonly ocsp?: readonly Uint8Array[]
  readonly crls?: readonly Uint8Array[]
}

/** The part that one signature needs, by the name of its field, and when it was gathered. */
export type ValidationOfSignature = Validation & { readonly field: string; readonly at?: Temporal.Instant }

/** Names in the store, and in what it says about a signature (EN 319 142-1, clauses 5.4.2.2 and 5.4.2.3). */
const kinds = [
  ['certificates', 'Certs', 'Cert'],
  ['ocsp', 'OCSPs', 'OCSP'],
  ['crls', 'CRLs', 'CRL'],
] as const

type Kind = (typeof kinds)[number][0]

const keyOf = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')

/** The streams of one kind: those that are there, and those that come. */
class Streams {
  readonly #update: PdfUpdate
  readonly #known = new Map<string, PdfObject>()
  readonly all: PdfObject[] = []
  grown = false

  constructor(update: PdfUpdate, list: PdfObject | undefined) {
    this.#update = update
    for (const value of update.array(list)) {
      this.all.push(value)
      const stream = update.resolve(value)
      if (stream instanceof PdfStream) this.#known.set(keyOf(update.base.data(stream)), value)
    }
  }

  of(der: Uint8Array): PdfObject {
    const key = keyOf(der)
    const known = this.#known.get(key)
    if (known) return known
    const own = this.#update.add(new PdfStream(new PdfDict({}), -1, der))
    this.#known.set(key, own)
    this.all.push(own)
    this.grown = true
    return own
  }
}

/** The name under which the store speaks of a signature: the SHA-1 of its contents as they stand, zeros too (clause 5.4.2.3). */
function signatureKey(update: PdfUpdate, field: string): string {
  const found = fieldsOf(update.base).find(({ name }) => name === field)
  const contents = update.resolve(update.dict(found?.dict.get('V'))?.get('Contents'))
  if (!(contents instanceof PdfString)) throw new SignatureNotMade('field-missing', field)
  return createHash('sha1').update(contents.bytes).digest('hex').toUpperCase()
}

const numberOf = (value: PdfObject) => (value instanceof PdfRef ? value.number : undefined)

/** What the store says about a signature, with what it said before. */
function entryOf(
  update: PdfUpdate,
  before: PdfDict | undefined,
  of: { readonly validation: ValidationOfSignature; readonly streams: Readonly<Record<Kind, Streams>> },
): PdfDict {
  let entry = (before ?? new PdfDict({})).with({ Type: new PdfName('VRI') })
  for (const [kind, , name] of kinds) {
    const there = update.array(entry.get(name))
    const numbers = new Set(there.map(numberOf))
    const come = (of.validation[kind] ?? []).map((der) => of.streams[kind].of(der))
    const all = [...there, ...come.filter((value) => !numbers.has(numberOf(value)))]
    if (all.length > 0) entry = entry.with({ [name]: all })
  }
  return of.validation.at ? entry.with({ TU: pdfDate(of.validation.at) }) : entry
}

/**
 * Adds what a verifier needs years later to the document security store, as a further revision (EN 319 142-1, clause 5.4.2): with it a
 * signature with a time stamp is of level B-LT. What is there stays, nothing stands there twice; where nothing is new the file stays as it is.
 */
export function addValidationData(
  bytes: Uint8Array,
  validation: Validation & { readonly signatures?: readonly ValidationOfSignature[] },
): Uint8Array {
  const update = openForUpdate(bytes)
  const place = update.dict(update.base.trailer.get('Root'))?.get('DSS')
  const before = update.dict(place) ?? new PdfDict({ Type: new PdfName('DSS') })
  const streams = {
    certificates: new Streams(update, before.get('Certs')),
    ocsp: new Streams(update, before.get('OCSPs')),
    crls: new Streams(update, before.get('CRLs')),
  }
  const signatures = validation.signatures ?? []
  let about = update.dict(before.get('VRI')) ?? new PdfDict({})
  for (const [kind] of kinds) for (const der of validation[kind] ?? []) streams[kind].of(der)
  for (const one of signatures) {
    const key = signatureKey(update, one.field)
    const known = update.dict(about.get(key))
    about = about.with({ [key]: entryOf(update, known, { validation: one, streams }) })
  }
  if (signatures.length === 0 && kinds.every(([kind]) => !streams[kind].grown)) return bytes
  let store = before
  for (const [kind, name] of kinds)
    if (streams[kind].all.length > 0) store = store.with({ [name]: streams[kind].all })
  if (about.entries.size > 0) store = store.with({ VRI: about })
  if (place instanceof PdfRef) update.put(place.number, store)
  else changeCatalog(update, { DSS: update.add(store) })
  declareExtensions(update)
  return update.whole()
}
