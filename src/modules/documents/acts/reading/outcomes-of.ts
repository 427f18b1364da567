import { listOutcomes, type VerificationOutcome } from '#modules/signatures/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { listPaperFiles } from '../../store/list-paper-files.ts'

/** What the verifier said last of the newest file of each of these papers, as far as they are signed; two statements for all of them. */
export async function outcomesOf(
  reader: Reader,
  documentIds: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, VerificationOutcome>> {
  const files = await listPaperFiles(reader, documentIds)
  const outcomes = await listOutcomes(
    reader,
    files.map(({ hash }) => hash),
  )
  const said = new Map(outcomes.map((one) => [one.hash, one]))
  return new Map(
    files.flatMap(({ documentId, hash }) => {
      const outcome = said.get(hash)
      return outcome ? [[documentId, outcome]] : []
    }),
  )
}
