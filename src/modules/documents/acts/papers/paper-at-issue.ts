import type { Paper } from '#kit/papers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { isSetAtIssue } from '../../rules/draft-body.ts'
import { findDocument } from '../../store/documents.ts'
import { listVersions } from '../../store/versions.ts'
import { paperOf } from './paper-of.ts'

/** The paper that is set when it is issued, with its number and date; undefined where it was set for signatures, or is a file. */
export async function paperAtIssue(reader: Reader, documentId: DocumentId): Promise<Paper | undefined> {
  const document = await findDocument(reader, documentId)
  const newest = (await listVersions(reader, documentId)).find(({ part }) => part === 0)
  if (document?.state !== 'issued' || !newest || !isSetAtIssue(newest)) return undefined
  return paperOf(reader, document, { ...newest, file: null })
}
