import { constants, type KeyObject, verify } from 'node:crypto'
import type * as pkijs from 'pkijs'
import { RSASSAPSSParams } from 'pkijs'
import { type DerValue, dotted, partsOf } from './read-der.ts'
import { digestName, hashOfSignature, isPss } from './signature-hash.ts'

/** What a signature algorithm says of itself: digest, and padding where the key is RSA. */
export type SignatureMethod = { readonly hash: string; readonly pss: boolean; readonly saltLength: number }

/** Reads an AlgorithmIdentifier of a signature; `digest` is the one named beside it, for algorithms that do not name theirs (RFC 5652, clause 5.4). */
export function signatureMethod(algorithm: pkijs.AlgorithmIdentifier, digest?: string): SignatureMethod {
  const identifier = String(algorithm.algorithmId)
  if (isPss(identifier)) {
    const params = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
    const hash = digestName(String(params.hashAlgorithm.algorithmId))
    return { hash, pss: true, saltLength: params.saltLength }
  }
  const named = hashOfSignature(identifier)
  return {
    hash: named === 'unknown' || identifier === '1.3.101.112' ? (digest ?? named) : named,
    pss: false,
    saltLength: 0,
  }
}

/** The same from the AlgorithmIdentifier's DER; PSS with two different digests is told as unknown (RFC 4055, clause 3.1 advises against it). */
export function readSignatureMethod(algorithm: DerValue, digest?: string): SignatureMethod {
  const [type, parameters] = partsOf(algorithm)
  const identifier = dotted(type!)
  if (!isPss(identifier)) {
    const named = hashOfSignature(identifier)
    const hash = named === 'unknown' || identifier === '1.3.101.112' ? (digest ?? named) : named
    return { hash, pss: false, saltLength: 0 }
  }
  const fields = parameters?.tag === 0x30 ? partsOf(parameters) : []
  const field = (tag: number) => fields.find((one) => one.tag === tag)
  const [hash, mask, salt] = [0xa0, 0xa1, 0xa2].map(field)
  const nameOf = (value: DerValue | undefined) => (value ? digestName(dotted(partsOf(value)[0]!)) : 'sha1')
  const own = nameOf(hash && partsOf(hash)[0])
  const masks = nameOf(mask && partsOf(partsOf(mask)[0]!)[1])
  const length = salt ? partsOf(salt)[0]!.content.reduce((sum, byte) => sum * 256 + byte, 0) : 20
  return { hash: own === masks ? own : 'unknown', pss: true, saltLength: length }
}

/** Whether a signature over these bytes was made by the holder of the key; false for whatever cannot be computed. */
export function verifyBytes(
  { hash, pss, saltLength }: SignatureMethod,
  {
    key,
    data,
    signature,
  }: { readonly key: KeyObject; readonly data: Uint8Array; readonly signature: Uint8Array },
): boolean {
  try {
    const kind = key.asymmetricKeyType
    if (kind === 'ed25519' || kind === 'ed448') return verify(null, data, key, signature)
    if (hash === 'unknown') return false
    if (kind === 'rsa' || kind === 'rsa-pss') {
      const padding = pss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
      return verify(hash, data, pss ? { key, padding, saltLength } : { key, padding }, signature)
    }
    return verify(hash, data, key, signature)
  } catch {
    return false
  }
}
