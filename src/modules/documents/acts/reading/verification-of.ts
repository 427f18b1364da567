import { listVerifications, type Verification } from '#modules/signatures/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Version } from '../../store/versions.ts'

/** What the verifier said last of the signatures of a version's file; undefined where it was not asked. */
export async function verificationOf(
  reader: Reader,
  version: Version | undefined,
): Promise<Verification | undefined> {
  if (!version?.file) return undefined
  const [found] = await listVerifications(reader, [version.file.hash])
  return found
}
