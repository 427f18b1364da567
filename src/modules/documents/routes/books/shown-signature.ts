import type { Id } from '#kit/ids.ts'
import { listOutcomes } from '#modules/signatures/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { ShownSignature } from '../../parts/books/extract-signature.tsx'
import { findSignedExtract } from '../../store/books/signed-extracts.ts'

/** What pages say of the signature on an extract; undefined while there is none. */
export async function shownSignature(
  reader: Reader,
  extractId: Id<'extract'>,
): Promise<ShownSignature | undefined> {
  const signed = await findSignedExtract(reader, extractId)
  if (!signed) return undefined
  const [outcome] = await listOutcomes(reader, [signed.file.hash])
  return { signed, outcome }
}
