import { openBytes, sealBytes } from '#kit/sealed-box.ts'
import { SignerUnavailable } from '#kit/cms/index.ts'
import type { RemoteAccess } from '#platform/signers/index.ts'
import { keyFor } from '../instance.ts'

const bound = 'remote-access'

/** What a remote signing service knows us by, to be kept. */
export const hideAccess = (access: RemoteAccess): Uint8Array =>
  sealBytes(keyFor('services'), Buffer.from(JSON.stringify(access)), bound)

/** What a remote signing service knows us by, as it was kept; `remote-access-denied` where the instance has another secret by now. */
export function readAccess(hidden: Uint8Array): RemoteAccess {
  const opened = openBytes(keyFor('services'), hidden, bound)
  if (!opened) throw new SignerUnavailable('remote-access-denied')
  return JSON.parse(Buffer.from(opened).toString('utf8')) as RemoteAccess
}
