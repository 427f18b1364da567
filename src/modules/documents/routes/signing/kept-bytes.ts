import { reason, refuse } from '#kit/refusal.ts'
import { filePolicies, type Hash, type Kept, localCopy } from '#platform/files/index.ts'
import { readBytes } from '#platform/pdf/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** The bytes of a kept file; refuses with 422 where it is larger than a paper may be. */
export async function bytesKept(visit: Visit, hash: string): Promise<Uint8Array> {
  await using copy = await localCopy(visit.files.store, hash as Hash)
  return (await readBytes(copy.path)) ?? refuse(422, reason('documents.file-large-to-sign'))
}

/** Keeps a signed PDF by its content, before the act that takes it. */
export function keepSigned(visit: Visit, bytes: Uint8Array, name: string): Promise<Kept> {
  async function* whole() {
    yield bytes
  }
  return visit.files.keep(whole(), { name, policy: filePolicies.documents })
}
