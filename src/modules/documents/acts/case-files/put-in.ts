import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { Document, DocumentId } from '../../document.ts'
import { mayKeepFile } from '../../rules/case-files/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { closePaper, insertPaper, listFilesOfAnswered } from '../../store/case-files/contents.ts'
import { openDocument } from '../standing.ts'
import { standingOnFile } from './file-standing.ts'
import { moveFile } from './move-file.ts'

type Placed = { readonly caseFileId: CaseFileId; readonly documentId: DocumentId }
const nameOf = ({ reference, abstract }: Pick<Document, 'reference' | 'abstract'>) => reference || abstract

/** Lays a paper into a file; it may lie in many. Again is a harmless repeat. @see NĐ 30/2020 Đ.29.3 */
export async function putIn(tx: Tx, placed: Placed): Promise<void> {
  const file = await lockCaseFile(tx, placed.caseFileId)
  permit(mayKeepFile(await standingOnFile(tx, file.id), file, 'add'))
  const { document } = await openDocument(tx, placed.documentId)
  if (document.withheldMark) refuse(409, reason('documents.case-file-no-secrets'))
  if (await insertPaper(tx, placed))
    await moveFile(tx, file, 'add', { note: nameOf(document), after: { documentId: document.id } })
}

/** Takes a paper out of an open file, with the reason: the paper itself and the line of where it lay stay. @see NĐ 30/2020 Đ.29.4 */
export async function takeOut(tx: Tx, { why, ...placed }: Placed & { readonly why: string }): Promise<void> {
  const file = await lockCaseFile(tx, placed.caseFileId)
  permit(mayKeepFile(await standingOnFile(tx, file.id), file, 'take-out'))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  if (!(await closePaper(tx, { ...placed, why }))) refuse(404, reason('documents.unknown'))
  await moveFile(tx, file, 'take-out', { note: why, after: { documentId: placed.documentId } })
}

/** Lays an issued paper into the open files that hold what it answers; Krông does it as part of the issue. */
export async function putWithAnswered(
  tx: Tx,
  document: Pick<Document, 'id' | 'reference' | 'abstract'>,
): Promise<void> {
  for (const id of await listFilesOfAnswered(tx, document.id)) {
    const file = await lockCaseFile(tx, id)
    if (file.state !== 'open' || file.frozen) continue
    if (await insertPaper(tx, { caseFileId: id, documentId: document.id }))
      await moveFile(tx, file, 'add', { note: nameOf(document), after: { documentId: document.id } })
  }
}
