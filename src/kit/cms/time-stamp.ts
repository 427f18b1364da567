import { createHash } from 'node:crypto'
import {
  type Certificate,
  derAt,
  digestName,
  dotted,
  instantIn,
  MalformedDer,
  partsOf,
  readStrictly,
} from '#kit/x509/index.ts'
import { faultsOf, readSignedData, type SignedData } from './read-signed.ts'

/** A time-stamp token of RFC 3161: what it says, and whether it was signed as it stands. */
export type TimeStamp = {
  readonly at: Temporal.Instant
  readonly hash: string
  readonly imprint: Uint8Array
  readonly signed: SignedData
  /** Whether the token's own signature fits, with a certificate made for time stamping (clause 2.3). */
  readonly sound: boolean
  /** Whether the certificate of its authority was made for time stamping and nothing else. */
  readonly mayStamp: boolean
}

const tstInfo = '1.2.840.113549.1.9.16.1.4'
const timeStamping = '1.3.6.1.5.5.7.3.8'

const mayStamp = ({ extendedKeyUsage, extendedKeyUsageCritical, keyUsage }: Certificate) =>
  extendedKeyUsageCritical &&
  extendedKeyUsage?.length === 1 &&
  extendedKeyUsage[0] === timeStamping &&
  (keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation'))

/** Reads a token, zeros after it allowed; MalformedDer where it is none. */
export function readTimeStamp(der: Uint8Array): TimeStamp {
  return readStrictly(() => {
    const signed = readSignedData(der)
    const { content } = signed
    if (signed.contentType !== tstInfo || !content) throw new MalformedDer('not a time stamp')
    const [, , stamped, , genTime] = partsOf(derAt(content))
    const [algorithm, imprint] = stamped ? partsOf(stamped) : []
    if (!algorithm || imprint?.tag !== 0x04 || !genTime) throw new MalformedDer('not a time stamp')
    const faults = faultsOf(signed, {
      digest: (hash) => (hash === 'unknown' ? undefined : createHash(hash).update(content).digest()),
      whole: () => content,
    })
    return {
      at: instantIn(genTime),
      hash: digestName(dotted(partsOf(algorithm)[0]!)),
      imprint: imprint.content,
      signed,
      mayStamp: signed.signer !== undefined && mayStamp(signed.signer),
      sound:
        faults.length === 0 &&
        signed.signer !== undefined &&
        mayStamp(signed.signer) &&
        signed.boundCertificate !== undefined,
    }
  })
}

/** Whether the token stands for exactly these bytes. */
export function stampsBytes(
  { hash, imprint }: TimeStamp,
  data: Uint8Array | (() => Uint8Array | undefined),
): boolean {
  if (hash === 'unknown') return false
  const digest = typeof data === 'function' ? data() : createHash(hash).update(data).digest()
  return digest !== undefined && Buffer.from(digest).equals(Buffer.from(imprint))
}
