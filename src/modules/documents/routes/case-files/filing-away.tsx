import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { putIn } from '../../acts/case-files/put-in.ts'
import { generalStanding, openDocument } from '../../acts/standing.ts'
import type { CaseFile } from '../../case-file.ts'
import type { DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { FileAwayPage } from '../../pages/case-files/file-away-page.tsx'
import { listCaseFiles, listFilesOf, listLikelyFiles } from '../../store/case-files/list-case-files.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { eyesOf } from '../lists.tsx'

const official = { who: 'official' } as const

/** The files in which a paper lies that the reader may open. */
export const filesOfPaper = (reader: Reader, documentId: DocumentId): Promise<CaseFile[]> =>
  listFilesOf(reader, documentId, eyesOf(generalStanding(reader)))

async function showFilingAway(visit: Visit): Promise<Response> {
  const { csrf, language } = visit
  const id = idIn(visit)
  const q = visit.query('q')?.trim().slice(0, 200) ?? ''
  const found = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, id)
    const eyes = eyesOf(generalStanding(reader))
    const likely = await listLikelyFiles(reader, id, eyes)
    return {
      document,
      inFiles: await listFilesOf(reader, id, eyes),
      likely: q ? [] : likely,
      found: await listCaseFiles(reader, { state: 'open', text: q }, eyes, { limit: 20 }),
    }
  })
  return visit.workspace(
    { title: words.in(language)('file-away') },
    <FileAwayPage {...{ csrf, q, ...found }} />,
  )
}

async function doFileAway(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const { caseFileId } = await visit.fields()
  if (!isId(caseFileId)) return refuse(404, reason('documents.case-file-unknown'))
  await visit.act(putIn, { documentId, caseFileId: caseFileId as Id<'case-file'> })
  return visit.redirect(urls.document({ id: documentId }), { code: 'documents.case-file-paper-added' })
}

/** Laying a paper into a file. */
export const filingAwayRoutes = defineRoutes(({ get, post }) => {
  get(urls.fileAway, official, showFilingAway)
  post(urls.fileAway, official, doFileAway)
})
