import type { RemoteAccess } from '#platform/signers/index.ts'
import { hide, reveal } from './instance.ts'

const purpose = 'remote-access'

/** What a remote signing service knows us by, to be kept. */
export const hideAccess = (access: RemoteAccess): Buffer => hide(purpose, Buffer.from(JSON.stringify(access)))

/** What a remote signing service knows us by, as it was kept. */
export const readAccess = (hidden: Uint8Array): RemoteAccess =>
  JSON.parse(reveal(purpose, hidden).toString('utf8')) as RemoteAccess
