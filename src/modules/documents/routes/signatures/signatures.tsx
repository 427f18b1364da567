import { reason, refuse } from '#kit/refusal.ts'
import { findPreservationOf, pagesToCompare } from '#modules/signatures/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { type Hash, localCopy } from '#platform/files/index.ts'
import { comparePages, readBytes } from '#platform/pdf/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { askVerification } from '../../acts/reading/ask-verification.ts'
import { verificationOf } from '../../acts/reading/verification-of.ts'
import { openDocument } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { SignaturesPage } from '../../pages/signatures/signatures-page.tsx'
import { closedAsSecret } from '../../rules/reading/secrecy.ts'
import { findVersion } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'

const official = { who: 'official' } as const

/** The file that the address names, with what the verifier said of it; 404 for what is no PDF or may not be read. */
async function signedFile(reader: Reader, visit: Visit) {
  const id = idIn(visit)
  const { document } = await openDocument(reader, id)
  const version = await findVersion(reader, id, idIn(visit, 'version'))
  if (document.withheldMark) refuse(403, closedAsSecret(document.withheldMark))
  if (version?.file?.type !== 'application/pdf') return refuse(404, reason('documents.unknown'))
  const { file } = version
  const subject = { type: 'document', id }
  return {
    document,
    version,
    file,
    verification: await verificationOf(reader, version),
    preservation: await findPreservationOf(reader, { subject, hash: file.hash }),
  }
}

async function showSignatures(visit: Visit): Promise<Response> {
  const { language, csrf } = visit
  const { document, version, verification, preservation } = await visit.read((reader) =>
    signedFile(reader, visit),
  )
  const compared = verification ? pagesToCompare(verification.report) : []
  return visit.workspace(
    { title: words.in(language)('file-signatures') },
    <SignaturesPage {...{ csrf, language, document, version, verification, preservation, compared }} />,
  )
}

async function verifyAgain(visit: Visit): Promise<Response> {
  const [documentId, versionId] = [idIn(visit), idIn<'version'>(visit, 'version')]
  await visit.act(askVerification, { documentId, versionId })
  return visit.redirect(urls.signatures({ id: documentId, version: versionId }), {
    code: 'documents.verifying-again',
  })
}

/** A page as it was signed (`luc-ky`) or as it is (`nay`), with frames around what differs. */
async function sendComparedPage(visit: Visit): Promise<Response> {
  const { file, verification } = await visit.read((reader) => signedFile(reader, visit))
  const page = Number(visit.param('page'))
  const found = verification && pagesToCompare(verification.report).find((one) => one.page === page)
  if (!found) return refuse(404, reason('documents.unknown'))
  await using copy = await localCopy(visit.files.store, file.hash as Hash)
  const bytes = await readBytes(copy.path)
  const both =
    bytes && (await comparePages({ before: bytes.subarray(0, found.end), after: bytes, page, width: 900 }))
  if (!both) return refuse(404, reason('documents.unknown'))
  const picture = visit.param('side') === 'luc-ky' ? both.before : both.after
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': both.type, 'cache-control': 'private, max-age=600' },
  })
}

/** The signatures of a document's files, and the way to have them verified again. */
export const signatureRoutes = defineRoutes(({ get, post }) => {
  get(urls.signatures, official, showSignatures)
  get(urls.verifyAgain, official, (visit) =>
    visit.redirect(urls.signatures({ id: idIn(visit), version: idIn(visit, 'version') })),
  )
  post(urls.verifyAgain, official, verifyAgain)
  get(urls.comparedPage, official, sendComparedPage)
})
