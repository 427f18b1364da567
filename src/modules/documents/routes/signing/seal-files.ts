import { attachedText } from '#kit/papers/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import {
  type ShownMark,
  type SignatureMark,
  signInSession,
  type SigningSession,
} from '#modules/signatures/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { type FileToSeal, takeSealed } from '../../acts/signing/seal.ts'
import type { DocumentId } from '../../document.ts'
import { setBody } from '../../rules/draft-body.ts'
import { fieldNames } from '../../rules/signing/fields.ts'
import { cornerMark, sealMarks } from '../../rules/signing/marks.ts'
import { getDocument } from '../../store/documents.ts'
import { bytesKept, keepSigned } from './kept-bytes.ts'
import { voiding } from './make-step.ts'

/** Signs the paper and what goes with it for the authority, with number and date, and takes them: all of them, or none. */
export async function sealFiles(
  visit: Visit,
  session: SigningSession,
  { documentId, files }: { readonly documentId: DocumentId; readonly files: readonly FileToSeal[] },
): Promise<void> {
  const intentions = files.map(({ intentionId }) => intentionId)
  await voiding(visit, intentions, async () => {
    const { document, authority, now } = await visit.read(async (reader) => {
      const found = await getDocument(reader, documentId)
      return { document: found, authority: await getAuthority(reader, found.authorityId), now: reader.now }
    })
    const { reference, issuedOn } = document
    const seal: ShownMark = {
      kind: 'seal',
      organ: authority.name,
      trial: session.key.trial,
      ...(session.picture ? { picture: session.picture } : {}),
      ...(session.millimetres ? { millimetres: session.millimetres } : {}),
    }
    const corner = async (bytes: Uint8Array): Promise<SignatureMark[]> => {
      const { pages } = await readPdf(bytes, { maxPages: 1 })
      return pages[0] ? [cornerMark(attachedText(reference, now).text, pages[0])] : []
    }
    const [number = ''] = reference.split('/')
    const signed = []
    for (const { version, intentionId } of files) {
      const bytes = await bytesKept(visit, version.file!.hash)
      const { places } = setBody(version.body)
      const set = places.some(({ name }) => name === 'number-blank' || name === 'day-blank')
      const shown = version.part === 0 ? sealMarks(places, { number, issuedOn: issuedOn!, seal }) : []
      const marks = set ? shown : [...(await corner(bytes)), ...shown]
      const made = await signInSession(session, {
        bytes,
        field: fieldNames.seal,
        marks,
        reason: `Phát hành ${reference}`,
        location: authority.placeName,
        at: now,
      })
      const name = version.part === 0 ? `${reference.replaceAll('/', '-')}.pdf` : version.file!.name
      const kept = await keepSigned(visit, made.bytes, name)
      signed.push({ intentionId, part: version.part, kept, level: made.level, body: version.body })
    }
    const from = files.find(({ version }) => version.part === 0)!.version.id
    await visit.act(takeSealed, { documentId, from, files: signed })
  })
}
