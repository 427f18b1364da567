import type { Id } from '#kit/ids.ts'
import type { PdfReport } from '#kit/pades/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { keepVerification } from '#modules/signatures/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { filesRead } from '../events.ts'
import { lockDocument, updateDocument } from '../store/documents.ts'
import { findBody, upsertFileReading } from '../store/file-readings.ts'
import { upsertTexts } from '../store/texts.ts'
import type { SecrecyMark } from '../withholding.ts'
import { closeAsSecret } from './reading/withhold.ts'

export type KeepReading = {
  readonly documentId: DocumentId
  readonly read: readonly {
    readonly versionId: Id<'version'>
    readonly authorityId: Id<'authority'>
    readonly part: number
    readonly pages: number | null
    readonly method: 'text-layer' | 'ocr' | 'mixed' | 'none'
    readonly text: string
    readonly notes: unknown
    readonly proposals: unknown
    /** A mark of secrecy that stands on it, unless a person has said that there is none. */
    readonly mark?: { readonly mark: SecrecyMark; readonly readAs: string; readonly page: number } | undefined
    /** What the verifier said of its signatures, where it is a PDF. */
    readonly verified?: { readonly hash: string; readonly report: PdfReport } | undefined
  }[]
}

/** Keeps what Krông read in the files of a document, so that it is found by its text; one with a mark of secrecy is closed instead. The files themselves stay as they are. */
export async function keepReading(tx: Tx, { documentId, read }: KeepReading): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  for (const { verified, ...one } of read) {
    await upsertFileReading(tx, { ...one, documentId })
    if (verified) await keepVerification(tx, { authorityId: one.authorityId, ...verified })
  }
  const secret = read.find(({ mark }) => mark !== undefined)
  if (secret?.mark) return closeAsSecret(tx, document, { ...secret.mark, versionId: secret.versionId })

  const paper = read.find(({ part }) => part === 0)
  if (paper?.pages && document.pages === null && document.state === 'arrived')
    await updateDocument(tx, documentId, { pages: paper.pages })
  await upsertTexts(tx, documentId, await findBody(tx, documentId))

  const told = read.map(({ part, method, pages }) => ({ part, method, pages }))
  await tx.announce(filesRead(document, { read: told }))
}
