/** Certificates: reading them, chains to trusted ones, revocation, and which algorithms may be relied on. */
export { type Certificate, keyUsages, type KeyUsage, type Name, readCertificate } from './certificate.ts'
export { algorithmPolicy, type AlgorithmRule, isStrong, strengthOf } from './algorithm-policy.ts'
export { buildPath, type Path, type PathFailure } from './build-path.ts'
export { checkRevocation, type Evidence, type Revocation } from './revocation.ts'
export { bufferOf, derLength, MalformedDer, readStrictly } from './read-strictly.ts'
export { digestName, hashOfSignature, isPss } from './signature-hash.ts'
export { readSignatureMethod, signatureMethod, type SignatureMethod, verifyBytes } from './verify-bytes.ts'
export { derAt, type DerValue, dotted, instantIn, partsOf } from './read-der.ts'
export {
  bits,
  derNull,
  derTrue,
  enumerated,
  explicit,
  generalizedTime,
  identifier,
  implicit,
  integer,
  octets,
  printable,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from './write-der.ts'
