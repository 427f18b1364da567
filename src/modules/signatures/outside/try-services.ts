import { randomBytes } from 'node:crypto'
import { readTimeStamp, SignerUnavailable } from '#kit/cms/index.ts'
import type { OutsideService } from '../outside-services.ts'
import type { SigningServices } from '../signing-services.ts'
import { remoteAt } from './remote-at.ts'
import { stamperAt } from './time-stamping.ts'

/** What a service said when it was tried: the time and who stamped it, or the name that a remote service gives itself. */
export type Tried =
  | { readonly kind: 'time-stamp'; readonly at: Temporal.Instant; readonly by: string }
  | { readonly kind: 'remote'; readonly name: string; readonly keys: number }

/** Tries a service: asks for the time of random bytes, or who it is and which keys we may use. Throws SignerUnavailable with what it lacks. */
export async function tryService(
  service: Pick<OutsideService, 'kind' | 'name' | 'url' | 'internal'>,
  services: SigningServices,
): Promise<Tried> {
  if (service.kind === 'time-stamp') {
    const token = await stamperAt(service, services)({ hash: 'sha256', digest: randomBytes(32) })
    const { at, signed } = readTimeStamp(token)
    const { commonName = '', organisation = '' } = signed.signer?.subject ?? {}
    return { kind: 'time-stamp', at, by: commonName || organisation }
  }
  const remote = services.remotes.find(({ name }) => name === service.name)
  if (!remote) throw new SignerUnavailable('remote-access-denied')
  const opened = remoteAt(remote, 6_000)
  const { name } = await opened.about()
  return { kind: 'remote', name, keys: (await opened.listKeys()).length }
}
