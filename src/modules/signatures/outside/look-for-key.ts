import { SignerUnavailable } from '#kit/cms/index.ts'
import { readKeyFile, writeKeyFile } from '#kit/pki/index.ts'
import type { SigningServices } from '../signing-services.ts'
import { remoteAt } from './remote-at.ts'
import { tokenAt } from './token-at.ts'

/** A certificate with what stands above it, in DER. */
export type FoundKey = { readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }

/**
 * Reads a key file and encrypts it anew under the same passphrase, with AES-256: files as they come are often weaker. Throws SignerUnavailable as
 * `readKeyFile` does.
 */
export async function takeKeyFile(
  bytes: Uint8Array,
  passphrase: string,
): Promise<FoundKey & { readonly keyFile: Uint8Array }> {
  const read = await readKeyFile(bytes, passphrase)
  const keyFile = await writeKeyFile({ ...read, passphrase, friendlyName: 'Krông' })
  return { certificate: read.certificate, chain: read.chain, keyFile }
}

/** Finds a key on a token at the server by its label (PKCS #11). Throws SignerUnavailable as `tokenAt` does. */
export async function findKeyAtToken(
  { key, ...place }: { readonly library: string; readonly token: string; readonly key: string },
  pin: string,
): Promise<FoundKey> {
  const opened = await tokenAt(place, pin)
  try {
    const { certificate, chain } = opened.signer(key)
    return { certificate, chain }
  } finally {
    opened.close()
  }
}

/** Finds a key at a remote signing service that was named for this instance (CSC API v2). Throws SignerUnavailable with a RemoteCode, `remote-unknown`. */
export async function findKeyAtService(
  { service, credential }: { readonly service: string; readonly credential: string },
  { remotes }: Pick<SigningServices, 'remotes'>,
): Promise<FoundKey> {
  const found = remotes.find(({ name }) => name === service)
  if (!found) throw new SignerUnavailable('remote-unknown')
  const { certificate, chain } = await remoteAt(found).key(credential)
  return { certificate: certificate.der, chain }
}
