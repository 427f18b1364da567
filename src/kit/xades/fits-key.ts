import { type Certificate, verifyBytes } from '#kit/x509/index.ts'
import type { XmlSignatureMethod } from './algorithms.ts'
import { derFromRaw, halfLength } from './ecdsa-value.ts'

/** Whether a signature value over these bytes was made by the holder of the certificate's key, by this method and no other. */
export function fitsKey(
  { publicKey: key }: Certificate,
  method: XmlSignatureMethod,
  { data, value }: { readonly data: Uint8Array; readonly value: Uint8Array },
): boolean {
  const kind = key.asymmetricKeyType
  if (method.key === 'rsa')
    return (
      (kind === 'rsa' || (kind === 'rsa-pss' && method.pss)) &&
      verifyBytes(method, { key, data, signature: value })
    )
  const half = kind === 'ec' ? halfLength(key) : undefined
  const signature = half === undefined ? undefined : derFromRaw(value, half)
  return signature !== undefined && verifyBytes(method, { key, data, signature })
}
