import { markReadAbout } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { insertReading } from '../store/readers.ts'
import { openDocument } from './standing.ts'

/** Notes that somebody opened a document: reading is known, once a day and person; what they were told of it is read. @see NĐ 30/2020 PL VI.I.III.6 */
export async function noteReading(tx: Tx, documentId: DocumentId): Promise<void> {
  await openDocument(tx, documentId)
  await insertReading(tx, documentId)
  await markReadAbout(tx, { type: 'document', id: documentId })
}
