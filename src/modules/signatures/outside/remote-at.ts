import { openRemote, type RemoteSigning } from '#platform/signers/index.ts'
import type { RemoteService } from '../signing-services.ts'

/** A remote signing service as its administrator named it, reached at its own host alone. */
export function remoteAt({ url, internal, access }: RemoteService, timeoutMs?: number): RemoteSigning {
  const { host } = new URL(url)
  const allow = internal ? { outside: [], internal: [host] } : { outside: [host], internal: [] }
  return openRemote({ url, allow, access, ...(timeoutMs ? { timeoutMs } : {}) })
}
