import {
  addTimeStamp,
  digestBytes,
  digestOf,
  makeSignedData,
  type Signer,
  SignerUnavailable,
  signatureValueOf,
  type TimeStamper,
} from '#kit/cms/index.ts'
import { type FieldOptions, prepareSignature } from './prepare-signature.ts'
import { completeSignature } from './prepared-signature.ts'
import type { SignatureWords } from './signature-dictionary.ts'

export type SigningOptions = FieldOptions &
  SignatureWords & {
    readonly signer: Signer
    /** Who stamps the time of the signature; without one it is of level B-B. */
    readonly timeStamper?: TimeStamper
    /** Whether a signature whose time nobody stamps is kept as B-B, to be raised later; it is refused unless told. */
    readonly unstamped?: 'refused' | 'kept'
  }

/** A signed file, and the level of EN 319 142-1, clause 6 that its new signature has. */
export type SignedPdf = {
  readonly bytes: Uint8Array
  readonly level: 'B-B' | 'B-T'
  /** Why the time was not stamped, where it should have been. */
  readonly unstamped?: SignerUnavailable
}

/** Room for a CMS: what is known of it, and as much as signatures and tokens of time take; whole kilobytes. */
function roomFor({ signer, timeStamper, roomForContents }: SigningOptions): number {
  if (roomForContents !== undefined) return roomForContents
  const certificates = [signer.certificate, ...signer.chain].reduce((sum, { length }) => sum + length, 0)
  return Math.ceil((certificates + 2048 + (timeStamper ? 8192 : 0)) / 1024) * 1024
}

/**
 * Signs a file as PAdES baseline B-B, or B-T with a time stamp (EN 319 142-1, clause 6), as a further revision. Throws SignatureNotMade where
 * the file does not allow it and SignerUnavailable where a key or the time stamp does not come.
 */
export async function signPdf(bytes: Uint8Array, options: SigningOptions): Promise<SignedPdf> {
  const { signer, timeStamper } = options
  const prepared = prepareSignature(bytes, { ...options, roomForContents: roomFor(options) })
  const digest = digestOf(signer.algorithm)
  const cms = await makeSignedData({ signer, digest, contentDigest: prepared.digest(digest) })
  if (!timeStamper) return { bytes: completeSignature(prepared, cms), level: 'B-B' }
  try {
    const imprint = digestBytes(digest, signatureValueOf(cms))
    const token = await timeStamper({ hash: digest, digest: imprint })
    return { bytes: completeSignature(prepared, addTimeStamp(cms, token)), level: 'B-T' }
  } catch (fault) {
    if (options.unstamped !== 'kept' || !(fault instanceof SignerUnavailable)) throw fault
    return { bytes: completeSignature(prepared, cms), level: 'B-B', unstamped: fault }
  }
}
