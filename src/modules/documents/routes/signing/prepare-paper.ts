import { digestBytes } from '#kit/cms/index.ts'
import { reserveFields } from '#kit/pades/making/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { readPdf } from '#platform/pdf/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { delegateNamed, mayStep, type SignedStep } from '../../acts/signing/sign-step.ts'
import { paperOf } from '../../acts/papers/paper-of.ts'
import { openDocument } from '../../acts/standing.ts'
import type { Document, DocumentId } from '../../document.ts'
import type { SetBody } from '../../place-on-page.ts'
import { draftText, setBody } from '../../rules/draft-body.ts'
import { fieldsOf } from '../../rules/signing/fields.ts'
import { findPlaces } from '../../rules/signing/find-places.ts'
import { listVersions, type Version } from '../../store/versions.ts'
import { setPaper } from '../papers/set-paper.ts'
import { bytesKept } from './kept-bytes.ts'

/** A paper as it lies before whoever signs it: the very bytes, and where its signatures belong. */
export type PreparedPaper = {
  readonly document: Document
  readonly from: Version
  readonly bytes: Uint8Array
  readonly hash: string
  readonly body: SetBody
  readonly now: Temporal.Instant
}

const hashOf = (bytes: Uint8Array) => Buffer.from(digestBytes('sha256', bytes)).toString('hex')

async function ofFile(
  visit: Visit,
  { file, body }: Version,
  document: Document,
): Promise<Pick<PreparedPaper, 'bytes' | 'body'>> {
  if (file!.type !== 'application/pdf') return refuse(422, reason('documents.only-pdf-signed'))
  const bytes = await bytesKept(visit, file!.hash)
  const set = setBody(body)
  if (set.places.length > 0) return { bytes, body: set }
  const { pages } = await readPdf(bytes)
  return { bytes, body: { ...set, places: findPlaces(pages, document.signerName) } }
}

/**
 * What the actor is to sign at a step: a paper written here is set now, with free fields for everybody who signs and gaps for number and day; a
 * PDF stays as it is. Refuses with all reasons who may not, and with 422 where the paper cannot be signed by key.
 */
export async function preparePaper(
  visit: Visit,
  documentId: DocumentId,
  step: SignedStep,
): Promise<PreparedPaper> {
  const { document, from, paper, now } = await visit.read(async (reader) => {
    const { document: found, standing } = await openDocument(reader, documentId)
    permit(mayStep(step, standing, found))
    const newest = (await listVersions(reader, documentId)).find(({ part }) => part === 0)
    if (!newest) return refuse(422, reason('documents.nothing-to-print'))
    const by = step === 'sign' ? await delegateNamed(reader) : undefined
    if (by && newest.file) return refuse(422, reason('documents.delegate-own-name', { name: by.name }))
    const made = newest.file ? undefined : await paperOf(reader, found, newest, by ? { by } : {})
    return { document: found, from: newest, paper: made, now: reader.now }
  })
  if (from.file) {
    const { bytes, body } = await ofFile(visit, from, document)
    return { document, from, bytes, body, now, hash: hashOf(bytes) }
  }
  if (!paper) return refuse(422, reason('documents.nothing-to-print'))
  const { pdf, places } = await setPaper(paper)
  const bytes = reserveFields(pdf, fieldsOf(places))
  const body = { text: draftText(from.body), places, year: paper.written.year }
  return { document, from, bytes, body, now, hash: hashOf(bytes) }
}
