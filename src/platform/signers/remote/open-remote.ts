import type { RemoteAddress } from './remote-address.ts'
import { credentialAnswer, infoAnswer, listAnswer } from './remote-answers.ts'
import { callsTo } from './remote-call.ts'
import { type RemoteKey, remoteKey } from './remote-key.ts'

/** A remote signing service that was told where it is and who we are. */
export type RemoteSigning = {
  /** What it says of itself; for a test of the settings. */
  about(): Promise<{
    readonly name: string
    readonly version: string
    readonly methods: readonly string[]
  }>
  /** Identifiers of the keys that we may use. */
  listKeys(userId?: string): Promise<readonly string[]>
  key(id: string): Promise<RemoteKey>
}

/** A remote signing service by the Cloud Signature Consortium's API, version 2 (ETSI TS 119 432). Its calls throw SignerUnavailable with a RemoteCode. */
export function openRemote(address: RemoteAddress): RemoteSigning {
  const call = callsTo({ ...address, url: address.url.replace(/\/+$/, '') })
  return {
    async about() {
      const { name, specs, methods } = await call('info', {}, infoAnswer)
      return { name, version: specs, methods }
    },
    async listKeys(userId) {
      return (await call('credentials/list', userId ? { userID: userId } : {}, listAnswer)).credentialIDs
    },
    async key(id) {
      const question = { credentialID: id, certificates: 'chain', certInfo: true, authInfo: true }
      return remoteKey(call, id, await call('credentials/info', question, credentialAnswer))
    },
  }
}
