/** CMS signatures (RFC 5652) and time stamps (RFC 3161): making them, reading them, and whether they fit. */
export { ocspRequest } from './ask-revocation.ts'
export { readTimeStampResponse, type StampAsked, timeStampRequest } from './ask-time-stamp.ts'
export {
  addTimeStamp,
  issuerAndSerial,
  makeSignedData,
  signatureValueOf,
  type SignedToMake,
} from './make-signed.ts'
export { type CmsFault, type Content, faultsOf, readSignedData, type SignedData } from './read-signed.ts'
export {
  type Digest,
  digestAlgorithm,
  digestBytes,
  digestOf,
  saltLengths,
  signatureAlgorithm,
  usualAlgorithm,
} from './signature-algorithms.ts'
export { type SignatureAlgorithm, type Signer, SignerUnavailable, type TimeStamper } from './signer.ts'
export { signWithKey, softwareSigner } from './software-signer.ts'
export { readTimeStamp, stampsBytes, type TimeStamp } from './time-stamp.ts'
