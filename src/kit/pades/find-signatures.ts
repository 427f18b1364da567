import {
  PdfDict,
  type PdfFile,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfString,
  type Revision,
  textOf,
} from '#kit/pdf/index.ts'

/** A signature as it stands in the file: its dictionary, and the field that holds it. */
export type FoundSignature = {
  readonly field: string
  readonly dict: PdfDict
  /** The object number of the signature dictionary; undefined where it stands inside the field. */
  readonly number: number | undefined
  readonly fieldDict: PdfDict
  readonly kind: 'signature' | 'document-time-stamp'
  readonly byteRange: readonly PdfObject[]
  readonly contents: PdfString | undefined
  /** Whether the newest revision still has it. */
  readonly present: boolean
}

/** Most fields of a form. */
const mostFields = 10_000

/** The fields of the form of a revision with their full names (ISO 32000-2, clause 12.7.4.2), terminal ones only. */
export function fieldsOf(
  revision: Revision,
): { readonly name: string; readonly dict: PdfDict; readonly number: number | undefined }[] {
  const found: { name: string; dict: PdfDict; number: number | undefined }[] = []
  const seen = new Set<number>()
  const form = revision.dict(revision.dict(revision.trailer.get('Root'))?.get('AcroForm'))
  const walk = (value: PdfObject, above: string, type: PdfObject | undefined, depth: number) => {
    if (value instanceof PdfRef) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const dict = revision.dict(value)
    if (!dict || depth > 30 || found.length > mostFields) return
    const own = textOf(revision.resolve(dict.get('T')))
    const name = [above, own].filter(Boolean).join('.')
    const kind = dict.get('FT') ?? type
    const kids = revision.array(dict.get('Kids')).filter((kid) => revision.dict(kid)?.get('T') !== undefined)
    if (kids.length > 0) for (const kid of kids) walk(kid, name, kind, depth + 1)
    else {
      const typed = dict.get('FT') || !kind ? dict : new PdfDict(new Map([...dict.entries, ['FT', kind]]))
      found.push({ name, dict: typed, number: value instanceof PdfRef ? value.number : undefined })
    }
  }
  for (const field of revision.array(form?.get('Fields'))) walk(field, '', undefined, 0)
  return found
}

function signatureIn(
  revision: Revision,
  field: PdfDict,
): { dict: PdfDict; number: number | undefined } | undefined {
  const type = revision.resolve(field.get('FT'))
  if (!(type instanceof PdfName) || type.name !== 'Sig') return undefined
  const value = field.get('V')
  const dict = revision.dict(value)
  return dict && { dict, number: value instanceof PdfRef ? value.number : undefined }
}

/** Every signature that any revision holds, in the order in which they were made; one that was removed later is told as such. */
export function findSignatures(file: PdfFile): FoundSignature[] {
  const found = new Map<string, FoundSignature>()
  const newest = file.revisions.at(-1)!
  for (const revision of file.revisions) {
    // Nothing can have been signed where neither the catalog, the form nor a field changed; asking is cheap all the same.
    for (const { name, dict: fieldDict } of fieldsOf(revision)) {
      const held = signatureIn(revision, fieldDict)
      if (!held) continue
      const contents = revision.resolve(held.dict.get('Contents'))
      const bytes = contents instanceof PdfString ? contents : undefined
      const key = `${name}:${bytes?.start ?? -1}:${held.number ?? ''}`
      const known = found.get(key)
      found.set(key, {
        ...(known ?? {
          field: name,
          ...held,
          fieldDict,
          kind: held.dict.nameAt('SubFilter') === 'ETSI.RFC3161' || held.dict.nameAt('Type') === 'DocTimeStamp' ? 'document-time-stamp' : 'signature', // prettier-ignore
          byteRange: revision.array(held.dict.get('ByteRange')),
          contents: bytes,
        }),
        present: revision === newest,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => endOf(a) - endOf(b))
}

/** Where the part of the file ends that a signature says it covers. */
function endOf({ byteRange }: FoundSignature): number {
  const [from, length] = byteRange.slice(-2)
  return typeof from === 'number' && typeof length === 'number' ? from + length : Infinity
}
