import { type SignatureAlgorithm, type Signer, softwareSigner } from '#kit/cms/index.ts'
import { readKeyFile } from '#kit/pki/index.ts'

/**
 * A signer from an encrypted key file (PKCS #12) and its passphrase, which is used once and kept nowhere; the key lives as long as the signer is
 * held. Throws SignerUnavailable as `readKeyFile` does, e.g. `wrong-passphrase`.
 */
export async function openKeyFile(
  keyFile: Uint8Array,
  passphrase: string,
  algorithm?: SignatureAlgorithm,
): Promise<Signer> {
  return softwareSigner({
    ...(await readKeyFile(keyFile, passphrase)),
    ...(algorithm ? { algorithm } : {}),
  })
}
