import { type Signer, SignerUnavailable } from '#kit/cms/index.ts'
import { openKeyFile } from '#platform/signers/index.ts'
import type { KeySecret, SigningKey } from '../signing-key.ts'
import type { SigningServices } from '../signing-services.ts'
import { remoteAt } from './remote-at.ts'
import { tokenAt } from './token-at.ts'

export type KeyToOpen = {
  readonly key: Pick<SigningKey, 'place' | 'certificate' | 'chain'>
  readonly keyFile: Uint8Array | undefined
  readonly services: Pick<SigningServices, 'remotes'>
  readonly given: KeySecret
}

export type OpenedKey = { readonly signer: Signer; close(): void }

const nothing = () => {}

async function atService(
  { services, given }: KeyToOpen,
  { service, credential }: { readonly service: string; readonly credential: string },
): Promise<OpenedKey> {
  const found = services.remotes.find(({ name }) => name === service)
  if (!found) throw new SignerUnavailable('remote-unknown')
  const remote = await remoteAt(found).key(credential)
  const asked = remote.asks.map(({ id }) => [id, /otp/i.test(id) ? (given.oneTimeCode ?? '') : given.secret])
  return { signer: remote.signer({ given: Object.fromEntries(asked), description: 'Krông' }), close: nothing }
}

/**
 * Opens a key where it lies, with what the person typed, once. Throws SignerUnavailable as platform `signers` does; `desktop-only` for a key that
 * only the program on the person's own machine reaches, `certificate-changed` where the key there belongs to another certificate.
 */
export async function openKey(wanted: KeyToOpen): Promise<OpenedKey> {
  const { key, keyFile, given } = wanted
  const { place, certificate, chain } = key
  const opened = await (async (): Promise<OpenedKey> => {
    if (place.kind === 'remote') return atService(wanted, place)
    if (place.kind === 'desktop') throw new SignerUnavailable('desktop-only')
    if (place.kind === 'file') {
      if (!keyFile) throw new SignerUnavailable('key-missing')
      return { signer: await openKeyFile(keyFile, given.secret), close: nothing }
    }
    const token = await tokenAt(place, given.secret)
    try {
      return { signer: token.signer(place.key, { certificate, chain }), close: () => token.close() }
    } catch (fault) {
      token.close()
      throw fault
    }
  })()
  if (Buffer.compare(opened.signer.certificate, certificate) === 0) return opened
  opened.close()
  throw new SignerUnavailable('certificate-changed')
}
