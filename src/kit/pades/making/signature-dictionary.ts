import { localTime } from '#kit/calendar/index.ts'
import { PdfDict, PdfName, type PdfObject, type PdfRef, PdfString, textString } from '#kit/pdf/index.ts'

/** Which fields may not change any more once the signature is there (ISO 32000-2, table 236). */
export type FieldLock =
  | { readonly action: 'All' }
  | { readonly action: 'Include' | 'Exclude'; readonly fields: readonly string[] }

/** What a certification leaves to others: 1 nothing, 2 filling and signing, 3 annotating too (ISO 32000-2, table 257). */
export type Permissions = 1 | 2 | 3

/** What a signature says about itself (ISO 32000-2, table 255). */
export type SignatureWords = {
  readonly at: Temporal.Instant
  readonly reason?: string
  readonly location?: string
  readonly contactInfo?: string
  /** The name of who signs, where the certificate does not say it. */
  readonly name?: string
}

/** A date of ISO 32000-2, clause 7.9.4, by the clocks of Viet Nam. */
export function pdfDate(instant: Temporal.Instant): PdfString {
  const local = localTime(instant).toString({ smallestUnit: 'second' })
  return textString(`D:${local.replaceAll(/\D/g, '')}+07'00'`)
}

/** A lock as its field has it, and as the parameters of FieldMDP say it. */
export const lockEntries = (lock: FieldLock): Readonly<Record<string, PdfObject>> => ({
  Action: new PdfName(lock.action),
  ...(lock.action === 'All' ? {} : { Fields: lock.fields.map(textString) }),
})

const reference = (method: string, parameters: Readonly<Record<string, PdfObject>>) =>
  new PdfDict({
    Type: new PdfName('SigRef'),
    TransformMethod: new PdfName(method),
    TransformParams: new PdfDict({
      Type: new PdfName('TransformParams'),
      V: new PdfName('1.2'),
      ...parameters,
    }),
  })

/** What the signature lets others do, as signature references (ISO 32000-2, clauses 12.8.2.2 and 12.8.2.4). */
export function referencesOf(
  { permissions, lock }: { readonly permissions?: PdfObject; readonly lock?: PdfDict },
  catalog: PdfRef,
): PdfDict[] {
  const references: PdfDict[] = []
  if (permissions !== undefined) references.push(reference('DocMDP', { P: permissions }))
  if (lock) {
    const [action, fields] = [lock.get('Action') ?? new PdfName('All'), lock.get('Fields')]
    const fieldMdp = reference('FieldMDP', { Action: action, ...(fields ? { Fields: fields } : {}) })
    references.push(fieldMdp.with({ Data: catalog }))
  }
  return references
}

/** A signature dictionary whose range and contents are yet to be filled in, and the two values that stand in for them. */
export type EmptySignature = {
  readonly dict: PdfDict
  readonly byteRange: readonly PdfObject[]
  readonly contents: PdfString
}

const widest = 9_999_999_999

/** Makes the dictionary of a signature, or of a document time stamp where there are no words (EN 319 142-1, clauses 5.3 and 5.4.3). */
export function emptySignature(of: {
  readonly words: SignatureWords | undefined
  readonly references: readonly PdfDict[]
  readonly room: number
}): EmptySignature {
  const { words, references } = of
  const byteRange = [0, widest, widest, widest]
  const contents = new PdfString(new Uint8Array(of.room), { hex: true })
  const dict = new PdfDict({
    Type: new PdfName(words ? 'Sig' : 'DocTimeStamp'),
    Filter: new PdfName('Adobe.PPKLite'),
    SubFilter: new PdfName(words ? 'ETSI.CAdES.detached' : 'ETSI.RFC3161'),
    ByteRange: byteRange,
    Contents: contents,
    ...(words ? entriesOf(words) : {}),
    ...(references.length > 0 ? { Reference: references } : {}),
  })
  return { dict, byteRange, contents }
}

function entriesOf(words: SignatureWords): Record<string, PdfObject> {
  const said = {
    Name: words.name,
    Reason: words.reason,
    Location: words.location,
    ContactInfo: words.contactInfo,
  }
  const entries: Record<string, PdfObject> = { M: pdfDate(words.at) }
  for (const [key, text] of Object.entries(said)) if (text !== undefined) entries[key] = textString(text)
  return entries
}
