import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import type { CaseFile, CaseFileId } from '../../case-file.ts'
import type { Standing } from '../../rules/access.ts'
import { mayReadFile } from '../../rules/case-files/lifecycle.ts'
import { findCaseFile } from '../../store/case-files/case-files.ts'
import { listLetIn } from '../../store/case-files/story.ts'
import { generalStanding } from '../standing.ts'

/** What the actor is to one file. */
export async function standingOnFile(reader: Reader, id: CaseFileId): Promise<Standing> {
  const general = generalStanding(reader)
  const people = await listLetIn(reader, id)
  return { ...general, letIn: people.some(({ accountId }) => accountId === general.accountId) }
}

/** A file that the actor may read, with their standing; anything else is not there (404). */
export async function openedFile(
  reader: Reader,
  id: CaseFileId,
): Promise<{ file: CaseFile; standing: Standing }> {
  const file = await findCaseFile(reader, id)
  const standing = file && (await standingOnFile(reader, id))
  if (!file || !standing || mayReadFile(standing, file).length > 0)
    return refuse(404, reason('documents.case-file-unknown'))
  return { file, standing }
}
