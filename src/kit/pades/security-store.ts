import { certificatesAmong } from '#kit/ades/index.ts'
import { type PdfFile, PdfStream, type Revision } from '#kit/pdf/index.ts'
import type { Certificate } from '#kit/x509/index.ts'

/** What a file brings for its own verification: the document security store of EN 319 142-1, clause 5.4. Nothing of it is trusted. */
export type ValidationData = {
  readonly certificates: readonly Certificate[]
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

/** Most streams that are read of each kind. */
const most = 500

function streamsOf(revision: Revision, key: string): Uint8Array[] {
  const store = revision.dict(revision.dict(revision.trailer.get('Root'))?.get('DSS'))
  const found: Uint8Array[] = []
  for (const value of revision.array(store?.get(key)).slice(0, most)) {
    const stream = revision.resolve(value)
    if (stream instanceof PdfStream) found.push(revision.data(stream))
  }
  return found
}

/** The document security store as the newest revision has it; the arrays of VRI name what stands in its own arrays (clause 5.4.2.2). */
export function validationDataOf({ revisions }: PdfFile): ValidationData {
  const newest = revisions.at(-1)!
  return {
    certificates: certificatesAmong(streamsOf(newest, 'Certs')),
    ocsp: streamsOf(newest, 'OCSPs'),
    crls: streamsOf(newest, 'CRLs'),
  }
}

/** Whether a revision already had certificates and evidence of revocation in its store. */
export function hasValidationData(revision: Revision): boolean {
  const store = revision.dict(revision.dict(revision.trailer.get('Root'))?.get('DSS'))
  const some = (key: string) => revision.array(store?.get(key)).length > 0
  return some('Certs') && (some('OCSPs') || some('CRLs'))
}
