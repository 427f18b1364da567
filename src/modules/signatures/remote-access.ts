import { openBytes, sealBytes } from '#kit/sealed-box.ts'
import { keyFor } from './instance.ts'
import type { RemoteService } from './signing-services.ts'

type Access = RemoteService['access']

const bound = 'remote-access'

/** What a remote signing service knows us by, to be kept. */
export const hideAccess = (access: Access): Uint8Array =>
  sealBytes(keyFor('services'), Buffer.from(JSON.stringify(access)), bound)

/** What a remote signing service knows us by, as it was kept; undefined where the instance has another secret by now. */
export function readAccess(hidden: Uint8Array): Access | undefined {
  const opened = openBytes(keyFor('services'), hidden, bound)
  return opened && (JSON.parse(Buffer.from(opened).toString('utf8')) as Access)
}
