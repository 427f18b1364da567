import type { TimeStamper } from '#kit/cms/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { fieldsOf } from '../find-signatures.ts'
import { prepareSignature } from './prepare-signature.ts'
import { completeSignature } from './prepared-signature.ts'

export type StampingOptions = {
  readonly timeStamper: TimeStamper
  readonly hash?: 'sha256' | 'sha384' | 'sha512'
  /** Bytes kept for the token; 12,288 unless told. */
  readonly roomForContents?: number
}

function freeName(bytes: Uint8Array): string {
  const names = new Set(fieldsOf(readPdf(bytes).revisions.at(-1)!).map(({ name }) => name))
  let number = 1
  while (names.has(`DocTimeStamp${number}`)) number++
  return `DocTimeStamp${number}`
}

/**
 * Stamps the time of the whole file as a further revision (EN 319 142-1, clause 5.4.3): over validation data it makes a signature B-LTA, and
 * another one before the stamp's own certificate ends keeps it so. Throws SignerUnavailable where the time stamp does not come.
 */
export async function addDocumentTimeStamp(
  bytes: Uint8Array,
  { timeStamper, hash = 'sha256', roomForContents = 12_288 }: StampingOptions,
): Promise<Uint8Array> {
  const prepared = prepareSignature(bytes, { field: freeName(bytes), subFilter: 'ETSI.RFC3161', roomForContents }) // prettier-ignore
  const token = await timeStamper({ hash, digest: prepared.digest(hash) })
  return completeSignature(prepared, token)
}
